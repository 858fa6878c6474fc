import type { CallActions } from '../call/call-actions.ts';

/**
 * Enters the room anew, with a fresh address: a guest's link is not good for ever. What was in the way of the picture goes at once, so that
 * the press shows and the next word of the service, whenever that comes, brings the picture.
 */
export async function joinAgain({ session, picture }: CallActions): Promise<void> {
  picture.remove();
  await session.refresh();
}
