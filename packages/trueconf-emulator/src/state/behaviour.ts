/** What a user does by themselves when called; set per user, changeable while the server runs. */
export type Behaviour =
  /** Rings until a person answers or declines on the app page (or through the control calls). */
  | { kind: 'manual' }
  /** Joins `afterMs` milliseconds after ringing starts. */
  | { kind: 'answer'; afterMs: number }
  /** Joins after `afterMs`, leaves `leaveAfterMs` milliseconds after joining. */
  | { kind: 'answer_then_leave'; afterMs: number; leaveAfterMs: number }
  /** Declines `afterMs` milliseconds after ringing starts. */
  | { kind: 'decline'; afterMs: number }
  /** Is online, rings, and never reacts. */
  | { kind: 'never' }
  /** Is in another call: status 2, does not ring. */
  | { kind: 'busy' }
  /** Is signed out: status 0, does not ring. */
  | { kind: 'offline' };

/** Kinds that mean somebody (or a script) sits at the user's app, so an `auto` user counts as online. */
const attended: ReadonlySet<Behaviour['kind']> = new Set(['answer', 'answer_then_leave', 'decline', 'never']);

export function isAttended(behaviour: Behaviour): boolean {
  return attended.has(behaviour.kind);
}
