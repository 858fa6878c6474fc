import type { ConferenceFields } from './conference-fields.ts';

export type ConferenceState = 'running' | 'stopped';

/** Where a participant sits: the browser client, the desktop app, or a scripted presence without media. */
export type Device = 'web' | 'app' | 'script';

export type ParticipantKind = 'guest' | 'user';

export interface Participant {
  /** A user's bare login, or a guest's login, which contains `*`. */
  readonly id: string;
  readonly displayName: string;
  readonly kind: ParticipantKind;
  readonly isOwner: boolean;
  /** Unix seconds. */
  readonly joinTime: number;
  /** Session key → device. One person may sit at several. */
  readonly devices: Map<string, Device>;
}

/** A room on the server; `fields` are what API callers wrote, the rest is its life. */
export class EmulatedConference {
  readonly id: string;
  /** Unix seconds. */
  readonly createdAt: number;
  fields: ConferenceFields;
  state: ConferenceState = 'stopped';
  /** Names the current run in TrueConf's manner (`0000001b@server#vcs`); null while stopped. */
  sessionId: string | null = null;
  /** What was recorded of its runs so far. */
  readonly records: { readonly name: string; readonly created: number }[] = [];
  readonly participants: Map<string, Participant> = new Map();

  constructor(id: string, createdAt: number, fields: ConferenceFields) {
    this.id = id;
    this.createdAt = createdAt;
    this.fields = fields;
  }

  get topic(): string {
    return this.fields.topic;
  }
}
