import { Desk } from '../desk.ts';
import { inParallel } from '../in-parallel.ts';
import { residentMemory } from '../resident-memory.ts';
import { startBenchStack } from '../stack.ts';
import { Viewers } from '../viewers.ts';

const STREAMS = 10_000;
const CALLS = 100;
const OPENED_AT_ONCE = 50;

export interface StreamsResult {
  readonly streams: number;
  readonly calls: number;
  readonly seconds: number;
  /** Bytes the process holds without streams and with all of them; null where the system does not tell. */
  readonly memory: { readonly before: number; readonly after: number } | null;
}

/** Ten thousand pages that follow their calls, on a node that has just been started. */
export async function measureStreams(): Promise<StreamsResult> {
  const stack = await startBenchStack();
  const desk = new Desk(stack.serviceUrl, OPENED_AT_ONCE);
  const viewers = new Viewers();
  try {
    const calls = await Promise.all(Array.from({ length: CALLS }, () => desk.call()));
    const before = await residentMemory(stack.servicePid);
    const start = performance.now();
    await inParallel(STREAMS, OPENED_AT_ONCE, async (at) => {
      const call = calls[at % CALLS];
      if (call !== undefined) await viewers.watch(call);
    });
    const seconds = (performance.now() - start) / 1000;
    const after = await residentMemory(stack.servicePid);
    const memory = before === null || after === null ? null : { before, after };
    return { streams: viewers.count, calls: CALLS, seconds, memory };
  } finally {
    viewers.closeAll();
    await desk.close();
    await stack.stop();
  }
}
