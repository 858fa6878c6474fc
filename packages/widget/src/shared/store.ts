export interface Store<State> {
  readonly state: State;
  /** Replaces what the patch names, then tells the listeners, the first one first. */
  set(patch: Partial<State>): void;
  /** Called after each change, until the signal aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** One object that holds all there is to draw. So small that a library for it would be most of its weight. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    set: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    onChange: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
