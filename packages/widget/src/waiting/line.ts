/** A line in writing to whoever will answer. */
export interface LineState {
  text: string;
  state: 'open' | 'sending' | 'sent' | 'failed';
}

export const NO_LINE: LineState = { text: '', state: 'open' };
