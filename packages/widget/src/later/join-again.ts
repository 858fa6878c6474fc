import type { CallActions } from '../call/call-actions.ts';

/**
 * Enters the room anew, with a fresh address: a guest's link is not good for ever. Where the service cannot be asked for it, what is
 * said of the picture stays, and with it what is done about it once the service can be asked.
 */
export async function joinAgain({ session, picture }: CallActions): Promise<void> {
  const call = await session.refresh();
  if (call === null) return;
  picture.remove();
  picture.show(call);
}
