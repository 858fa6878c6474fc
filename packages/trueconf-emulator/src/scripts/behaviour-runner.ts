import type { ServerState } from '../state/server-state.ts';

/** Plays the users that have a scripted behaviour: they answer, decline or leave by timer. */
export class BehaviourRunner {
  readonly #state: ServerState;
  /** Timers by conference, so that a stopped room takes its scripts with it. */
  readonly #timers: Map<string, Set<NodeJS.Timeout>> = new Map();

  constructor(state: ServerState) {
    this.#state = state;
    state.on('ring', ({ conferenceId, userId }) => this.#react(conferenceId, userId));
    state.on('conference-state', ({ conferenceId, state: phase }) => {
      if (phase !== 'running') this.#cancel(conferenceId);
    });
  }

  close(): void {
    for (const conferenceId of [...this.#timers.keys()]) this.#cancel(conferenceId);
  }

  #react(conferenceId: string, userId: string): void {
    const behaviour = this.#state.findUser(userId)?.behaviour;
    if (behaviour?.kind === 'decline') {
      this.#after(conferenceId, behaviour.afterMs, () => this.#state.declineRing(conferenceId, userId));
    } else if (behaviour?.kind === 'answer') {
      this.#after(conferenceId, behaviour.afterMs, () => this.#answer(conferenceId, userId));
    } else if (behaviour?.kind === 'answer_then_leave') {
      this.#after(conferenceId, behaviour.afterMs, () => {
        const sessionKey = this.#answer(conferenceId, userId);
        if (sessionKey === null) return;
        const leave = () => this.#state.leave(conferenceId, sessionKey);
        this.#after(conferenceId, behaviour.leaveAfterMs, leave);
      });
    }
  }

  /** The session key, or null if the call was over or the room full. */
  #answer(conferenceId: string, userId: string): string | null {
    if (!this.#state.rings.has(conferenceId, userId)) return null;
    const result = this.#state.join(conferenceId, {
      login: userId,
      displayName: userId,
      kind: 'user',
      device: 'script',
    });
    return result.ok ? result.sessionKey : null;
  }

  #after(conferenceId: string, ms: number, act: () => void): void {
    const timers = this.#timers.get(conferenceId) ?? new Set();
    this.#timers.set(conferenceId, timers);
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  }

  #cancel(conferenceId: string): void {
    for (const timer of this.#timers.get(conferenceId) ?? []) clearTimeout(timer);
    this.#timers.delete(conferenceId);
  }
}
