import { build } from 'vite';
import { compressAll } from './compress.ts';
import { bodyConfig, distDir, launcherConfig } from './settings.ts';

// A library gives a list of outputs, one per format; there is one format.
const [body] = [await build(bodyConfig)].flat();
if (body === undefined || !('output' in body)) throw new Error('The build of the body gave no output');
const entry = body.output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
if (entry === undefined) throw new Error('The build of the body gave no entry file');
await build(launcherConfig(entry.fileName));
await compressAll(distDir);
