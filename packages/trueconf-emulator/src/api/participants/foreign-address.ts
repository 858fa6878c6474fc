import type { Participant as WireParticipant } from '@frontdesk/trueconf-client/wire';

/** What a server reaches through its gateway: a terminal, a telephone, a camera. */
export function isForeignAddress(id: string): boolean {
  return /^#(sip|h323|tel|rtsp):./i.test(id);
}

/** The answer to an invitation of one: it has no account, and here there is no gateway, so it rings nowhere. */
export function foreignView(address: string): WireParticipant {
  return { id: address, uid: address, display_name: address, groups: [], join_time: null, is_owner: 0 };
}
