import type { ConferenceInput } from '@frontdesk/trueconf-client/wire';
import { FRONTDESK_TAG, roomDescription, roomMark, roomTag } from './room-tag.ts';

/** Visitor, operator, and colleagues who are brought in. */
const MAX_PARTICIPANTS = 10;
const MAX_TOPIC = 240;

export interface RoomPlan {
  readonly callId: string;
  readonly visitorName: string;
  readonly siteName: string;
  readonly recording: boolean;
  /** TrueConf ids of the operators who shall ring; the first owns the room. Never empty. */
  readonly operators: readonly [string, ...string[]];
}

/**
 * The conference of one call: everybody on screen, no schedule, open to guests, its operators called as soon as it runs
 * (`auto_invite` 1). Nothing of it is decided by the visitor but the name shown in its topic.
 * @param isMarked for a server that keeps no tags: what the room is found by is in its topic too
 */
export function conferenceInput(plan: RoomPlan, isMarked: boolean): ConferenceInput {
  return {
    ...basicInput(plan, isMarked ? roomMark(plan.callId) : ''),
    description: roomDescription(plan.callId),
    allow_guests: true,
    recording: plan.recording ? 1 : 0,
    rights: { guest: { recording: false, file_transfer_send: false, slide_show_send: false } },
    tags: [FRONTDESK_TAG, roomTag(plan.callId)],
  };
}

/** Nothing that a server may not know but that guests come in, whose default is that they do not. */
export function openConferenceInput(plan: RoomPlan): ConferenceInput {
  return { ...plainConferenceInput(plan), allow_guests: true };
}

/** The same with no more than TrueConf's getting-started article shows; what it is found by is in its topic. */
export function plainConferenceInput(plan: RoomPlan): ConferenceInput {
  return basicInput(plan, roomMark(plan.callId));
}

function basicInput(plan: RoomPlan, mark: string): ConferenceInput {
  return {
    topic: `${plan.visitorName} · ${plan.siteName}`.slice(0, MAX_TOPIC - mark.length) + mark,
    type: 0,
    owner: plan.operators[0],
    schedule: { type: -1 },
    auto_invite: 1,
    max_participants: MAX_PARTICIPANTS,
    invitations: plan.operators.map((id) => ({ id })),
    ...(plan.recording ? { recording: 1 } : {}),
  };
}
