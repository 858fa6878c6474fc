import { type CallersResult, measureCallers } from './callers.ts';
import { Desk } from './desk.ts';
import { callersTable } from './report.ts';
import { startBenchStack } from './stack.ts';
import { measureThroughput } from './throughput.ts';
import { untilNoRoom } from './until-no-room.ts';
import { Upstream } from './upstream.ts';

const MOST_CALLERS = 50;

/** What a call costs, beside the bare requests it is made of. */
export async function measureCalls(): Promise<{ callers: CallersResult[]; callsPerSecond: number }> {
  const stack = await startBenchStack();
  const desk = new Desk(stack.serviceUrl, MOST_CALLERS);
  const upstream = new Upstream(stack.videoUrl, MOST_CALLERS);
  try {
    await upstream.signIn();
    const quiet = () => untilNoRoom(stack.videoUrl);
    const callers: CallersResult[] = [];
    for (const delayMs of [0, 20, 100]) {
      callers.push(await measureCallers(desk, upstream, { delayMs, callers: 1, rounds: 100, quiet }));
      callers.push(
        await measureCallers(desk, upstream, { delayMs, callers: MOST_CALLERS, rounds: 6, quiet }),
      );
      process.stdout.write(`${callersTable(callers.slice(-2))}\n\n`);
    }
    return { callers, callsPerSecond: await measureThroughput(desk, 20, 8) };
  } finally {
    await Promise.all([desk.close(), upstream.close()]);
    await stack.stop();
  }
}
