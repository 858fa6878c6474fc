import type { Conference } from '@frontdesk/trueconf-client/wire';

/** On every conference of ours, so that an administrator can tell them from others. */
export const FRONTDESK_TAG = 'frontdesk';

/** What a call's conference is found by when its id never reached us. */
export const roomTag = (callId: string) => `frontdesk-${callId}`;

export const roomDescription = (callId: string) => `Frontdesk call ${callId}`;

/** The end of a topic, where a server keeps neither tags nor a description; short, since visitor and operator see it. */
export const roomMark = (callId: string) => ` · ${callId.slice(0, 8)}`;

type Shown = Pick<Conference, 'tags' | 'description' | 'topic'>;

/** Checked here because a server may ignore the filter, or keep no tags. */
export const isRoomOf = (callId: string, conference: Shown): boolean =>
  isTagged(callId, conference) || conference.topic?.endsWith(roomMark(callId)) === true;

export const isTagged = (callId: string, { tags, description }: Shown): boolean =>
  tags?.includes(roomTag(callId)) === true || description === roomDescription(callId);
