import { setImmediate as nextTurn } from 'node:timers/promises';
import { layer } from './layer.ts';

/**
 * undici takes a connection back one turn of the event loop after the answer. Waiting for that lets the next call use it; without, one
 * call right after another opens a second connection, which costs more than the call.
 */
export const reuseConnection = layer(async (next) => {
  const answer = await next();
  await nextTurn();
  return answer;
});
