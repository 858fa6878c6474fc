/** A line in writing to whoever will answer. */
export interface LineState {
  text: string;
  state: 'open' | 'sending' | 'sent' | 'failed' | 'refused';
  /** Nothing has happened to the call since: what became of the line is said before how the call stands. */
  isNews: boolean;
}

export const NO_LINE: LineState = { text: '', state: 'open', isNews: false };
