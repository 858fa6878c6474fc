import type { EndReason } from '@frontdesk/contract/vocabulary';
import type { LaterTexts } from '../texts/texts.ts';

export const ENDED_TITLES = {
  completed: 'endedTitle',
  abandoned: 'cancelledTitle',
  no_answer: 'noAnswerTitle',
  failed: 'cutOffTitle',
} as const satisfies Record<EndReason, keyof LaterTexts>;

/** After a conversation its length is told instead. */
export const ENDED_TEXTS = {
  completed: 'talked',
  abandoned: 'cancelledText',
  no_answer: 'noAnswerText',
  failed: 'cutOffText',
} as const satisfies Record<EndReason, keyof LaterTexts>;
