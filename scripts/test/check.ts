/** What a check found. A step that is not made of tests counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Said in the summary, for example what could not be tried on this machine. */
  note?: string;
  /** What failed, each with the beginning of what it said: repeated at the very end, where a long log is read first. */
  failures?: readonly string[];
}

export interface Check {
  name: string;
  /** For the summary. */
  title: string;
  /** `args` go on to the program behind it, for example one file to test. */
  run(args: readonly string[]): Promise<Outcome>;
}

export interface Result extends Outcome {
  check: Check;
  seconds: number;
}
