import type { Context } from '../context.ts';

export interface Room {
  readonly conferenceId: string;
  /** The conference's own web client address; null when the server named none. */
  readonly roomUrl: string | null;
}

/** The room's address for anybody, who then enters a name there. Holds no credential. */
export function roomAddress({ config }: Pick<Context, 'config'>, { conferenceId, roomUrl }: Room): string {
  return roomUrl ?? new URL(`webrtc/${conferenceId}`, `${config.trueconf.url}/`).href;
}
