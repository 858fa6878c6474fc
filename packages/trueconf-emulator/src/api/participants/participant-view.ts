import type { Participant as WireParticipant } from '@frontdesk/trueconf-client/wire';
import type { EmulatedConference, Participant } from '../../state/emulated-conference.ts';
import type { EmulatedUser } from '../../state/emulated-user.ts';
import type { ServerState } from '../../state/server-state.ts';
import { bareLogin } from '../../state/user-ids.ts';
import { userView } from '../users/user-view.ts';

/** Somebody in the room; guests have no account, so their entry has fewer fields. */
export function participantView(participant: Participant, state: ServerState): WireParticipant {
  const user = participant.kind === 'user' ? state.findUser(participant.id) : null;
  const person = user
    ? userView(user, state)
    : {
        id: participant.id,
        uid: participant.id,
        display_name: participant.displayName,
        groups: [],
        status: 2,
      };
  return { ...person, join_time: participant.joinTime, is_owner: participant.isOwner ? 1 : 0 };
}

/** The answer to an invitation: the person called, who is not in yet. */
export function invitedView(
  user: EmulatedUser,
  conference: EmulatedConference,
  state: ServerState,
): WireParticipant {
  const isOwner = bareLogin(conference.fields.owner) === user.id;
  return { ...userView(user, state), join_time: null, is_owner: isOwner ? 1 : 0 };
}
