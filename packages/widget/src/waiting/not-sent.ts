import type { LaterTexts } from '../texts/texts.ts';

/** What is said of something that was written and did not get to the desk; null for any other state. */
export function notSent(state: string | null, words: LaterTexts): string | null {
  if (state === 'failed') return words.callbackFailed;
  return state === 'refused' ? words.notPossibleText : null;
}
