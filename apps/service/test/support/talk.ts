import { statusOf } from './call-record.ts';
import { sweepUntil } from './call-time.ts';
import type { Desk } from './desk.ts';
import { enter, enterAsVisitor } from './rooms.ts';
import { call } from './visitor.ts';

/** A conversation: the visitor and an operator are in the room, and the service knows. */
export async function talk(desk: Desk, login: string) {
  const { body } = await call(desk.url);
  enterAsVisitor(desk, body);
  const seat = enter(desk, body.id, login);
  await sweepUntil(desk, body.id, async () => {
    if ((await statusOf(desk.db, body.id)).status !== 'active') throw new Error('nobody has answered yet');
  });
  return { ...body, seat };
}
