import { frameAddress } from '@frontdesk/service-client';
import type { CallActions } from '../call/call-actions.ts';

/** Moves the visitor to a window of its own; the frame goes, as one visitor must not be in the room twice. */
export async function openOwnWindow({ session, picture }: CallActions): Promise<void> {
  // Opened before the question to the service: browsers allow a new window only right after a press.
  const opened = window.open('about:blank', '_blank');
  const address = frameAddress((await session.refresh())?.webclient_url ?? null);
  if (opened === null || address === null) return opened?.close();
  opened.opener = null;
  opened.location.replace(address.href);
  picture.fail('own_window');
}
