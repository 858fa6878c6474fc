/** What the frame lets us guess; only the service knows. `left`: out of the room, `refused`: never got in. */
export type FrameHint = 'left' | 'refused';

/** Message types of TrueConf's browser client; others are none of our business. */
const HINTS: Readonly<Record<string, FrameHint>> = {
  connectionClosed: 'left',
  logout: 'left',
  loginFail: 'refused',
  notSupported: 'refused',
};

/** Listens to the call's own frame alone: both the window and its origin have to match. */
export function frameHint(
  message: Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>,
  frame: MessageEventSource | null,
  origin: string,
): FrameHint | null {
  if (frame === null || message.source !== frame || message.origin !== origin) return null;
  const { data } = message;
  if (typeof data !== 'object' || data === null || !('type' in data) || typeof data.type !== 'string')
    return null;
  return Object.hasOwn(HINTS, data.type) ? (HINTS[data.type] ?? null) : null;
}
