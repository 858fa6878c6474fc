import { writeFile } from 'node:fs/promises';
import { measureCallers } from './callers.ts';
import { Desk } from './desk.ts';
import { callersTable, report } from './report.ts';
import { measureScripts } from './script-sizes.ts';
import { startBenchStack } from './stack.ts';
import { measureThroughput } from './throughput.ts';
import { untilNoRoom } from './until-no-room.ts';
import { Upstream } from './upstream.ts';

const REPORT = new URL('../../docs/benchmarks.md', import.meta.url);
const MOST_CALLERS = 50;

const stack = await startBenchStack();
const desk = new Desk(stack.serviceUrl, MOST_CALLERS);
const upstream = new Upstream(stack.videoUrl, MOST_CALLERS);
try {
  await upstream.signIn();
  const quiet = () => untilNoRoom(stack.videoUrl);
  const callers = [];
  for (const delayMs of [0, 20, 100]) {
    callers.push(await measureCallers(desk, upstream, { delayMs, callers: 1, rounds: 100, quiet }));
    callers.push(await measureCallers(desk, upstream, { delayMs, callers: MOST_CALLERS, rounds: 6, quiet }));
    process.stdout.write(`${callersTable(callers.slice(-2))}\n\n`);
  }
  const callsPerSecond = await measureThroughput(desk, 20, 8);
  const result = { callers, callsPerSecond, scripts: await measureScripts() };
  const text = report(result);
  process.stdout.write(`${text}\n`);
  await writeFile(REPORT, text);
} finally {
  await Promise.all([desk.close(), upstream.close()]);
  await stack.stop();
}
