import type { ConferenceFields } from './conference-fields.ts';

export type InviteMoment = 'run' | 'first_invitee_joined';

/**
 * Whether the invited are called at this moment (`auto_invite` in the TrueConf Server API documentation).
 *
 * TrueConf's getting-started guide ties the call at run to `auto_invite` 1, its contact centre sample and an
 * article on inviting colleagues expect it with 0 too: hence the switch.
 */
export function ringsInvitees(
  autoInvite: ConferenceFields['auto_invite'],
  moment: InviteMoment,
  ringAtRunWithoutAutoInvite: boolean,
): boolean {
  switch (autoInvite) {
    case 0:
      return moment === 'run' && ringAtRunWithoutAutoInvite;
    case 1:
      return moment === 'run';
    case 2:
      return moment === 'first_invitee_joined';
  }
}
