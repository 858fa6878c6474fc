import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TrueConfError } from '@frontdesk/trueconf-client';
import type { Context } from '../context.ts';

const TIMEOUT_MS = 1000;
const REMEMBERED_MS = 5000;
/** For this long after TrueConf let us in, it is enough that something accepts connections there. */
const PROVEN_MS = 60_000;

type Asked = Pick<Context, 'config' | 'trueconf' | 'stopping'>;

/**
 * Whether calls can be made with the TrueConf Server: something accepts connections at its address, and within the last minute it
 * let us in. Asked at most every five seconds, however often one calls, and answered within one.
 */
export function reachability(ctx: Asked): () => Promise<boolean> {
  const { url, auth } = ctx.config.trueconf;
  let answer: Promise<boolean> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let provenAt = Number.NEGATIVE_INFINITY;

  async function check(): Promise<boolean> {
    const isProven = performance.now() - provenAt < PROVEN_MS || soon(prove());
    const accepting = await accepts(url);
    if (!accepting) provenAt = Number.NEGATIVE_INFINITY;
    return accepting && isProven;
  }

  /** Goes on after the time limit: a slow server then counts as reachable at the next check. */
  async function prove(): Promise<boolean> {
    const isProven = await ('secretKey' in auth ? takesKey(ctx) : ctx.trueconf.handsOutTokens());
    if (isProven) provenAt = performance.now();
    return isProven;
  }

  return () => {
    if (answer !== undefined && performance.now() - askedAt < REMEMBERED_MS) return answer;
    askedAt = performance.now();
    answer = check();
    return answer;
  };
}

const soon = (work: Promise<boolean>): Promise<boolean> =>
  Promise.race([work, sleep(TIMEOUT_MS, false, { ref: false })]);

/** One conference at most. A key has every permission; a server without this list says so in its own words. */
async function takesKey({ trueconf, stopping }: Asked): Promise<boolean> {
  try {
    await trueconf.conferences.list({ pageSize: 1 }, { signal: stopping });
    return true;
  } catch (error) {
    return error instanceof TrueConfError && error.code === 'not_found';
  }
}

function accepts(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
    const settle = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.setTimeout(TIMEOUT_MS, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
