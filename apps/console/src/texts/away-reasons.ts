import type { TextKey } from './en.ts';

/** Why an operator is away: what can be chosen, in this order. */
export const AWAY_REASONS: readonly TextKey[] = [
  'awayBreak',
  'awayLunch',
  'awayMeeting',
  'awayTraining',
  'awayOtherWork',
];
