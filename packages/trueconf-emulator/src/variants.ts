/** Documented or observed ways in which real servers differ; each may be switched while the emulator runs. */
export interface Variants {
  /**
   * Answer to an invalid or expired token: 403 with reason `accessTokenInvalid` (v3.3), or 401 (v4).
   */
  badToken: 403 | 401;
  /** Answer to a wrong client secret: 400 or 401 as OAuth says, or 403 with a top-level `reason`. */
  wrongSecret: 400 | 401 | 403;
  /** Answer to a delete: 200 with the id, or 204 (seen on v3.11). */
  deleted: 200 | 204;
  /** What deleting a running conference does. */
  deleteRunning: 'stop' | 'refuse';
  /** Whether run calls the invited although `auto_invite` is 0. */
  ringAtRunWithoutAutoInvite: boolean;
  /** Whether `software/clients` exists and lists the web client (`missing`: 404, as on a server without it). */
  webClient: 'listed' | 'unlisted' | 'missing';
}

export const defaultVariants: Variants = {
  badToken: 403,
  wrongSecret: 400,
  deleted: 200,
  deleteRunning: 'stop',
  ringAtRunWithoutAutoInvite: true,
  webClient: 'listed',
};
