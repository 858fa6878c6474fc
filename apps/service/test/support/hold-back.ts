import type { Desk } from './desk.ts';

/** From now on TrueConf works on no request of this name before it is let, by what this returns. */
export function holdBack(desk: Desk, path: string): () => void {
  const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
  desk.trueconf.faults.add({ match: { path }, effect: { kind: 'hold', until } });
  return letGo;
}
