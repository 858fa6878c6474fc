import { type ExecFileException, execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { npmTypes } from './npm-types.ts';

const PROGRAMS = fileURLToPath(new URL('../../../node_modules/.bin/', import.meta.url));

/** A project of an owner's, with the strictest settings. */
const CONSUMER = `
import { frontdesk, type FrontdeskOptions } from './frontdesk.js';

const options: FrontdeskOptions = { site: 'shop', form: 'card', texts: { formHeading: 'Talk', ahead: { one: '1', other: '{n}' } } };
frontdesk.init(options);
frontdesk.open({ department: 'sales' });
window.Frontdesk?.close();
document.addEventListener('frontdesk:ended', ({ detail }) => {
  const reason: 'completed' | 'abandoned' | 'no_answer' | 'failed' | null = detail.reason;
  console.log(detail.call_id.length, reason);
});
window.addEventListener('frontdesk:answered', ({ detail }) => console.log(detail.operator?.length));
document.createElement('frontdesk-call').dataset['department'] = 'sales';
// @ts-expect-error: there is no such place
frontdesk.init({ site: 'shop', position: 'top' });
// @ts-expect-error: without a site there is no widget
frontdesk.init({ service: 'https://desk.example.com' });
`;

it('gives an owner’s project types for the module, its events and what the tag sets', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-types-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'frontdesk.d.ts'), await npmTypes());
  await writeFile(join(folder, 'page.ts'), CONSUMER);
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--types', ''];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom'];
  const run = promisify(execFile)(join(PROGRAMS, 'tsc'), [...strict, ...modules, 'page.ts'], { cwd: folder });
  // With what the compiler said, or why it did not run.
  const found = await run.catch(({ code, stdout, stderr }: ExecFileException) => ({ code, stdout, stderr }));
  expect(found).toEqual({ stdout: '', stderr: '' });
});
