import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Outcome } from './check.ts';
import { type UnitFile, unitFailures } from './report-failures.ts';
import { reportFile } from './report-file.ts';
import { run } from './run.ts';

/** The part of Vitest's JSON report that is read here. */
interface Report {
  testResults: UnitFile[];
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
}

/** Projects do not inherit these. Most tests wait for a server, and a process for each file cost more than its tests. */
const SIDE_BY_SIDE = [`--maxWorkers=${availableParallelism() + 1}`, '--no-isolate'];

/** Vitest over all projects of the workspace. A skipped test is a failure: nobody reads what is skipped. */
export async function unit(args: readonly string[]): Promise<Outcome> {
  const file = await reportFile('unit.json');
  const { code } = await run(
    'vitest',
    ['run', ...args, ...SIDE_BY_SIDE, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    { live: true },
  );
  // The shape is Vitest's own, of the version the lockfile names.
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped;
  // A file that does not load or an error outside of any test fails the run without a failed test.
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    failures: unitFailures(report.testResults),
    ...(skipped > 0 && { note: `${skipped} skipped` }),
  };
}
