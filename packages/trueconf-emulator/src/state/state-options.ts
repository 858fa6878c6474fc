export interface StateOptions {
  /** The part after `@` in full user ids, for example `video.example`. */
  serverName: string;
  /** Guest connections of the licence; null for no limit. */
  guestLicences: number | null;
  /** How long an unanswered call rings. */
  ringTimeoutMs: number;
  /** Whether run calls the invited with `auto_invite` 0 too. */
  ringsAtRunWithoutAutoInvite: () => boolean;
}
