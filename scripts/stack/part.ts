import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { spawnNode } from '../bootstrap/spawn-node.mjs';

export interface PartOptions {
  /** For messages. */
  name: string;
  /** The program, and what goes with it. */
  args: readonly string[];
  env?: Record<string, string>;
  /** Answers 2xx once the part can be used. */
  readyUrl: string;
  /** Every line it prints. */
  onLine?: (line: string) => void;
}

/** A program that runs beside this one. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  /** Settles when the process is gone. */
  readonly ended: Promise<void>;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Takes it away at once, as a crash would. */
  kill(): Promise<void>;
  /** What it printed last, newest at the end. */
  lastLines(): string[];
}

const KEPT_LINES = 40;
const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;

/**
 * Starts a part and waits until it is ready.
 * @throws Error with its last lines when it ends or stays silent instead.
 */
export async function startPart(options: PartOptions): Promise<Part> {
  const part = launch(options);
  const given = AbortSignal.timeout(READY_WITHIN_MS);
  let gone = false;
  part.ended.then(() => {
    gone = true;
  });
  while (!(await answers(options.readyUrl))) {
    if (!gone && !given.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      continue;
    }
    await part.kill();
    const what = gone ? 'ended while starting' : 'is not ready in time';
    throw new Error([`${options.name} ${what}. Its last lines:`, ...part.lastLines()].join('\n'));
  }
  return part;
}

function launch({ name, args, env = {}, onLine }: PartOptions): Part {
  const child = spawnNode(process.execPath, args, { env: { ...process.env, ...env }, output: 'pipe' });
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', keep);
  }
  const ended = once(child, 'close').then(() => undefined);
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  return {
    name,
    pid: child.pid ?? 0,
    ended,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    lastLines: () => [...lines],
  };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  await response?.body?.cancel();
  return response?.ok === true;
}
