export interface Store<State> {
  readonly state: State;
  /** Replaces what the patch names, then tells the listener. */
  set(patch: Partial<State>): void;
  /** There is one reader: whoever draws. Called after each change. */
  onChange(listener: () => void): void;
}

/** One object that holds all there is to draw. So small that a library for it would be most of its weight. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  let listener = () => {};
  return {
    get state() {
      return state;
    },
    set: (patch) => {
      state = { ...state, ...patch };
      listener();
    },
    onChange: (draw) => {
      listener = draw;
    },
  };
}
