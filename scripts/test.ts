import { CHECKS } from './test/checks.ts';
import { runCheck } from './test/run-check.ts';
import { failures, summary, tally, totals } from './test/summary.ts';

/*
 * `test.ts` runs every check in order. `test.ts <name> …` runs one, and what follows its name goes on to the program behind it,
 * for example `test.ts unit packages/widget`.
 */
const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? CHECKS : CHECKS.filter((check) => check.name === name);
if (chosen.length === 0) {
  process.stderr.write(`No check called ${name}. One of: ${CHECKS.map((check) => check.name).join(', ')}\n`);
  process.exit(2);
}

const results = [];
for (const check of chosen) results.push(await runCheck(check, args));

process.stdout.write(`${failures(results)}\n${summary(results)}\n${tally(results)}\n`);
process.exitCode = totals(results).failed === 0 ? 0 : 1;
