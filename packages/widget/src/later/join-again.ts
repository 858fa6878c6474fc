import type { CallActions } from '../call/call-actions.ts';

/** Enters the room anew, with a fresh address: a guest's link is not good for ever. */
export async function joinAgain({ session, picture }: CallActions): Promise<void> {
  picture.remove();
  const call = await session.refresh();
  if (call !== null) picture.show(call);
}
