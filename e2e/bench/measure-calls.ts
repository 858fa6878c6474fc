import { type CallersResult, measureCallers } from './callers.ts';
import { Desk } from './desk.ts';
import { callersTable } from './report.ts';
import { startBenchStack } from './stack.ts';
import { measureThroughput } from './throughput.ts';
import { untilNoRoom } from './until-no-room.ts';
import { Upstream } from './upstream.ts';

const MOST_CALLERS = 50;

const CROWDS = [
  { callers: 1, withinMs: 0, rounds: 100 },
  { callers: MOST_CALLERS, withinMs: 1_000, rounds: 6 },
  { callers: MOST_CALLERS, withinMs: 0, rounds: 6 },
];

/** What a call costs, beside the bare requests it is made of. */
export async function measureCalls(): Promise<{ callers: CallersResult[]; callsPerSecond: number }> {
  const stack = await startBenchStack();
  const desk = new Desk(stack.serviceUrl, MOST_CALLERS);
  // A room with its link takes two requests at once.
  const upstream = new Upstream(stack.videoUrl, 2 * MOST_CALLERS);
  try {
    await upstream.signIn();
    const quiet = () => untilNoRoom(stack.videoUrl);
    const callers: CallersResult[] = [];
    const { operators } = stack;
    // A service that has just been started still compiles itself.
    await measureCallers(desk, upstream, {
      delayMs: 0,
      callers: 1,
      withinMs: 0,
      rounds: 60,
      operators,
      quiet,
    });
    for (const delayMs of [0, 20, 100]) {
      for (const crowd of CROWDS) {
        callers.push(await measureCallers(desk, upstream, { delayMs, ...crowd, operators, quiet }));
      }
      process.stdout.write(`${callersTable(callers.slice(-CROWDS.length))}\n\n`);
    }
    return { callers, callsPerSecond: await measureThroughput(desk, 20, 8) };
  } finally {
    await Promise.all([desk.close(), upstream.close()]);
    await stack.stop();
  }
}
