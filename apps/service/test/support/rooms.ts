import type { CreatedCall } from '@frontdesk/contract';
import type { Desk } from './desk.ts';

/** The room of a call on the emulated server. */
export function roomOf({ trueconf }: Pick<Desk, 'trueconf'>, callId: string) {
  const room = [...trueconf.state.conferences.values()].find(({ fields }) =>
    fields.tags.includes(`frontdesk-${callId}`),
  );
  if (room === undefined) throw new Error('no room for this call');
  return room;
}

/** A user of the emulated server enters the room of a call, as from TrueConf's app. */
export function enter(desk: Pick<Desk, 'trueconf'>, callId: string, login: string): { leave(): void } {
  const room = roomOf(desk, callId);
  const joined = desk.trueconf.state.join(room.id, {
    login,
    displayName: login,
    kind: 'user',
    device: 'app',
  });
  if (!joined.ok) throw new Error(joined.reason);
  return { leave: () => desk.trueconf.state.leave(room.id, joined.sessionKey) };
}

/** The visitor's frame enters the room with the address of the call. */
export function enterAsVisitor(
  desk: Pick<Desk, 'trueconf'>,
  created: Pick<CreatedCall, 'id' | 'webclient_url'>,
) {
  const room = roomOf(desk, created.id);
  const token = new URLSearchParams(new URL(created.webclient_url ?? '').hash.slice(1)).get('token') ?? '';
  const guest = desk.trueconf.state.guestTokens.redeem(token);
  if (guest === null) throw new Error('the address of the call does not let a guest in');
  const joined = desk.trueconf.state.join(room.id, { ...guest, device: 'web' });
  if (!joined.ok) throw new Error(joined.reason);
  return { leave: () => desk.trueconf.state.leave(room.id, joined.sessionKey) };
}
