import type { Check, Outcome, Result } from './check.ts';

/** Runs one check between a heading and its time; one that breaks down is one failure. */
export async function runCheck(check: Check, args: readonly string[]): Promise<Result> {
  process.stdout.write(`\n── ${check.title}\n`);
  const start = performance.now();
  const outcome = await check.run(args).catch(brokeDown);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`${outcome.failed === 0 ? 'passed' : 'FAILED'} after ${seconds.toFixed(1)} s\n`);
  return { check, seconds, ...outcome };
}

function brokeDown(error: unknown): Outcome {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return { passed: 0, failed: 1 };
}
