import type { Conference } from '@frontdesk/trueconf-client/wire';

/** On every conference of ours, so that an administrator can tell them from others. */
export const FRONTDESK_TAG = 'frontdesk';

/** What a call's conference is found by when its id never reached us. */
export const roomTag = (callId: string) => `frontdesk-${callId}`;

export const roomDescription = (callId: string) => `Frontdesk call ${callId}`;

/** Checked here because a server may ignore the filter, or keep no tags. */
export function isRoomOf(callId: string, conference: Pick<Conference, 'tags' | 'description'>): boolean {
  return (
    conference.tags?.includes(roomTag(callId)) === true || conference.description === roomDescription(callId)
  );
}
