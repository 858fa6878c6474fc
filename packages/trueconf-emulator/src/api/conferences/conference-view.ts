import type { Conference } from '@frontdesk/trueconf-client/wire';
import type { EmulatedConference } from '../../state/emulated-conference.ts';

/** A conference as the API shows it: the fields and their order are those of the guide's v3.8 sample. */
export function conferenceView(
  conference: EmulatedConference,
  serverName: string,
  baseUrl: string,
): Conference {
  const { fields } = conference;
  return {
    id: conference.id,
    type: fields.type,
    ...(fields.vad_selector === undefined ? {} : { vad_selector: fields.vad_selector }),
    topic: fields.topic,
    owner: `${fields.owner}@${serverName}`,
    description: fields.description,
    max_podiums: fields.max_podiums,
    max_participants: fields.max_participants,
    schedule: fields.schedule,
    invitations: fields.invitations,
    allow_guests: fields.allow_guests,
    auto_invite: fields.auto_invite,
    state: conference.state,
    url: `${baseUrl}/c/${conference.id}`,
    webclient_url: `${baseUrl}/webrtc/${conference.id}`,
    created_at: conference.createdAt,
    multicast_enable: fields.multicast_enable,
    multicast_address: fields.multicast_address,
    tags: fields.tags,
    recording: fields.recording,
    stream_recording_state: 0,
    rights: fields.rights,
    broadcast_enabled: fields.broadcast_enabled,
    broadcast_id: fields.broadcast_id,
    broadcast: null,
    allow_only_planned_participants: fields.allow_only_planned_participants,
  };
}
