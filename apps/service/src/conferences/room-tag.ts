import type { Conference } from '@frontdesk/trueconf-client/wire';

/** On every conference that Frontdesk makes, so that an administrator can distinguish them. */
export const FRONTDESK_TAG = 'frontdesk';

/** By this a call's conference is found when its id never reached us. */
export const roomTag = (callId: string) => `frontdesk-${callId}`;

export const roomDescription = (callId: string) => `Frontdesk call ${callId}`;

/** Appended to the topic on a server that keeps neither tags nor descriptions; short, since visitor and operator see it. */
export const roomMark = (callId: string) => ` · ${callId.slice(0, 8)}`;

type Shown = Pick<Conference, 'tags' | 'description' | 'topic'>;

/** Checked here as well, because a server may ignore the filter or keep no tags. */
export const isRoomOf = (callId: string, conference: Shown): boolean =>
  isTagged(callId, conference) || conference.topic?.endsWith(roomMark(callId)) === true;

export const isTagged = (callId: string, { tags, description }: Shown): boolean =>
  tags?.includes(roomTag(callId)) === true || description === roomDescription(callId);
