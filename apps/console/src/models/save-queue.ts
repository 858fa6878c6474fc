/** Saves what belongs to a call, now or after a pause. */
export interface SaveQueue {
  now: (callId: string) => Promise<void>;
  later: (callId: string, ms: number) => void;
  /** Cancels what is to be saved later; a save under way goes on. */
  stopTimers: () => void;
}

/** Saves of one call follow one another, so that an older state never arrives last. */
export function createSaveQueue(save: (callId: string) => Promise<void>): SaveQueue {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();
  const now = (callId: string) => {
    clearTimeout(timers.get(callId));
    const turn = (running.get(callId) ?? Promise.resolve()).then(() => save(callId));
    running.set(callId, turn);
    return turn;
  };
  return {
    now,
    later: (callId, ms) => {
      clearTimeout(timers.get(callId));
      timers.set(
        callId,
        setTimeout(() => void now(callId), ms),
      );
    },
    stopTimers: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
