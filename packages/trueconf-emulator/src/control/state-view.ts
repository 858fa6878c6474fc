import type { Emulation } from '../emulation.ts';
import type { EmulatedConference } from '../state/emulated-conference.ts';
import type { ServerState } from '../state/server-state.ts';

/** Everything the emulator knows, for tests and curious people. */
export function stateView({ state, variants, faults }: Emulation): object {
  return {
    licence: licenceView(state),
    users: [...state.users.values()].map((user) => ({
      id: user.id,
      display_name: user.displayName,
      status: user.status,
      status_setting: user.statusSetting,
      behaviour: user.behaviour,
      open_apps: user.openApps,
      ringing_in: state.rings.ofUser(user.id),
      present_in: [...user.present.keys()],
    })),
    conferences: conferencesView(state),
    variants,
    faults: { delay_ms: faults.delayMs, rules: faults.list() },
  };
}

export function conferencesView(state: ServerState): object[] {
  return [...state.conferences.values()].map((conference) => conferenceView(conference, state));
}

export function licenceView({ licence }: ServerState): object {
  return { guests: licence.limit, used: licence.used, high_water: licence.highWater };
}

function conferenceView(conference: EmulatedConference, state: ServerState): object {
  return {
    id: conference.id,
    topic: conference.topic,
    owner: conference.fields.owner,
    state: conference.state,
    session_id: conference.sessionId,
    tags: conference.fields.tags,
    description: conference.fields.description,
    invitations: conference.fields.invitations,
    ringing: state.rings.ofConference(conference.id),
    participants: [...conference.participants.values()].map((one) => ({
      id: one.id,
      display_name: one.displayName,
      kind: one.kind,
      is_owner: one.isOwner,
      devices: [...one.devices.values()],
    })),
  };
}
