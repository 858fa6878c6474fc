import type { ConsoleCall } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { outcomeOf } from './outcome.ts';

it.each<[ConsoleCall['status'], ConsoleCall['end_reason'], string, string]>([
  ['queued', null, 'outcomeQueued', 'warning'],
  ['ringing', null, 'outcomeRinging', 'warning'],
  ['active', null, 'outcomeActive', 'positive'],
  ['ended', 'completed', 'outcomeCompleted', 'quiet'],
  ['ended', 'abandoned', 'outcomeAbandoned', 'warning'],
])('%s, %s: %s', (status, end_reason, text, tone) => {
  expect(outcomeOf({ status, end_reason })).toEqual({ text, tone });
});
