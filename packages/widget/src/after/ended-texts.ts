import type { EndReason } from '@frontdesk/contract/vocabulary';
import type { AfterTexts } from './after-props.ts';

export const ENDED_TITLES = {
  completed: 'endedTitle',
  abandoned: 'cancelledTitle',
  no_answer: 'noAnswerTitle',
  failed: 'cutOffTitle',
} as const satisfies Record<EndReason, keyof AfterTexts>;

/** After a conversation its length is told instead. */
export const ENDED_TEXTS = {
  completed: 'talked',
  abandoned: 'cancelledText',
  no_answer: 'noAnswerText',
  failed: 'cutOffText',
} as const satisfies Record<EndReason, keyof AfterTexts>;
