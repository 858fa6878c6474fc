import type { Outcome } from './check.ts';
import { run } from './run.ts';

/** A check that is one program: its exit code says how it went, its output is shown when it failed. */
export async function program(file: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await run(file, args);
  if (code !== 0) process.stdout.write(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
