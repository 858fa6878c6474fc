/** What loading a page costs its visitor. */
export interface TraceCost {
  /** Milliseconds of its own time that the page's main thread had tasks to do. */
  readonly busyMs: number;
  /** Of it, scripts: reading, running and being called back, with all that they make the page do meanwhile. */
  readonly scriptMs: number;
  /** Of it, style, layout and paint outside of scripts. */
  readonly drawMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** By the clock on the wall, waits included. */
  readonly longestTaskMs: number;
}

/** Of an event in Chromium's trace, what is read here. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The thread's own time of it. */
  readonly tdur?: number;
  readonly args: { data?: { url?: string; score?: number; had_recent_input?: boolean } };
}

/** The first of them has the tasks. */
export const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'loading'];

const TASK = 'RunTask';
const SCRIPTS = [
  'EvaluateScript',
  'v8.compile',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'EventDispatch',
];
const DRAWING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'];

/**
 * Adds up a trace the way Lighthouse does: the tasks of the main thread from the moment the page takes over, and within them what belongs
 * to scripts; in the thread's own time, which others at work on the machine disturb less than the clock on the wall.
 */
export function readTrace(trace: Buffer, url: string): TraceCost {
  // Chromium writes it so.
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const start = traceEvents.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (start === undefined) throw new Error(`The trace knows nothing of ${url}`);
  const events = traceEvents
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const named = (names: readonly string[]) => outermost(events.filter(({ name }) => names.includes(name)));
  const tasks = named([TASK]);
  const work = named([...SCRIPTS, ...DRAWING]);
  return {
    busyMs: ownTime(tasks),
    scriptMs: ownTime(work.filter(({ name }) => SCRIPTS.includes(name))),
    drawMs: ownTime(work.filter(({ name }) => DRAWING.includes(name))),
    shift: events
      .filter(({ name, args }) => name === 'LayoutShift' && args.data?.had_recent_input === false)
      .reduce((sum, { args }) => sum + (args.data?.score ?? 0), 0),
    longestTaskMs: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}

/** Without those that lie within another, which has their time already. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function ownTime(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}
