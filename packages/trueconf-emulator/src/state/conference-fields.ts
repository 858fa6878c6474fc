/** The writable fields of a v3 conference, complete: defaults are filled in on create. Names as on the wire. */
export interface ConferenceFields {
  topic: string;
  description: string;
  /** The owner's bare login; the API shows it as `login@server`. */
  owner: string;
  /** 0 all on screen, 1 video lecture, 3 role-based. */
  type: 0 | 1 | 3;
  /** 0 moderated, 1 smart meeting; present with type 3 only. */
  vad_selector?: 0 | 1;
  invitations: Invitation[];
  max_participants: number;
  max_podiums: number;
  schedule: Schedule;
  allow_guests: boolean;
  /** When the invited are called: see `invitees-to-ring.ts`. */
  auto_invite: 0 | 1 | 2;
  rights: { guest: ClientRights; user: ClientRights };
  recording: 0 | 1;
  tags: string[];
  multicast_enable: boolean;
  multicast_address: string | null;
  allow_only_planned_participants: boolean;
  broadcast_enabled: boolean;
  broadcast_id: string | null;
}

/** A type and not an interface, so that it fits the client's wire type, which has an index signature. */
export type Invitation = {
  id: string;
  /** Null for users of the server. */
  display_name: string | null;
};

type Schedule =
  | { type: -1 }
  /** Weekly; `start_time` unix seconds, `duration` seconds, `time` hh:mm, `time_offset` minutes east of UTC. */
  | { type: 0; start_time: number; duration: number; days: string[]; time: string; time_offset: number }
  /** Once. */
  | { type: 1; start_time: number; duration: number; time_offset: number };

export const clientRightNames = [
  'chat_send',
  'chat_rcv',
  'slide_show_send',
  'slide_show_rcv',
  'white_board_send',
  'white_board_rcv',
  'file_transfer_send',
  'file_transfer_rcv',
  'desktop_sharing',
  'recording',
  'audio_send',
  'audio_rcv',
  'video_send',
  'video_rcv',
] as const;

type ClientRightName = (typeof clientRightNames)[number];

export type ClientRights = Record<ClientRightName, boolean>;
