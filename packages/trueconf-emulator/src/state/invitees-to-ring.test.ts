import { expect, it } from 'vitest';
import type { ConferenceFields } from './conference-fields.ts';
import { type InviteMoment, ringsInvitees } from './invitees-to-ring.ts';

it.each<[ConferenceFields['auto_invite'], InviteMoment, boolean, boolean]>([
  [0, 'run', true, true],
  [0, 'run', false, false],
  [0, 'first_invitee_joined', true, false],
  [1, 'run', false, true],
  [1, 'first_invitee_joined', true, false],
  [2, 'run', true, false],
  [2, 'first_invitee_joined', false, true],
])('auto_invite %i at %s, unasked %s: %s', (autoInvite, moment, unasked, rings) => {
  expect(ringsInvitees(autoInvite, moment, unasked)).toBe(rings);
});
