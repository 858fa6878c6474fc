import type { EndReason } from '@frontdesk/contract/vocabulary';
import type { Shell } from '../shared/shell.ts';
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

/** The visitor wanted somebody and got nobody. */
export function isMissed(reason: EndReason): boolean {
  return reason === 'no_answer' || reason === 'failed';
}

/** Some pages want no requests to be called back, while closed and otherwise. */
export function wantsRequests({ whenClosed }: Pick<Shell['options'], 'whenClosed'>): boolean {
  return whenClosed !== 'message';
}
