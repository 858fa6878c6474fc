import type { Context } from '../context.ts';

export interface Room {
  readonly conferenceId: string;
  /** The conference's own web client address, where the server told one. */
  readonly roomUrl: string | null;
}

/** The room in a browser, for anybody: who comes says their name there. Holds no credential. */
export function roomAddress({ config }: Pick<Context, 'config'>, { conferenceId, roomUrl }: Room): string {
  return roomUrl ?? new URL(`webrtc/${conferenceId}`, `${config.trueconf.url}/`).href;
}
