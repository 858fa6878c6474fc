import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** A place for a tool's report, with no older report left in it. */
export async function reportFile(name: string): Promise<string> {
  const folder = join(ROOT, 'test-results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  await rm(file, { force: true });
  return file;
}
