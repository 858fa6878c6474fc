import type { CallEventType, CallStatus } from '@frontdesk/contract/vocabulary';

/**
 * Every move a call can make, by the event that records it: from which statuses, and to which. The whole life of a call
 * is in this table; `moveCall` lets nothing else happen.
 *
 * A call that is being given its room has `setup_until` set: `queued` at first, and `ringing` while its room is being run.
 */
export const CALL_MOVES = {
  'call.queued': { from: ['queued', 'ringing'], to: 'queued' },
  'call.ringing': { from: ['queued'], to: 'ringing' },
  'call.offered': { from: ['ringing'], to: 'ringing' },
  'call.declined': { from: ['ringing'], to: 'ringing' },
  'call.missed': { from: ['ringing'], to: 'ringing' },
  'call.place_kept': { from: ['queued'], to: 'same' },
  'call.overflowed': { from: ['queued', 'ringing'], to: 'same' },
  'call.message_left': { from: ['queued', 'ringing'], to: 'same' },
  'call.claimed': { from: ['ringing'], to: 'ringing' },
  'call.claim_lapsed': { from: ['ringing'], to: 'ringing' },
  'call.answered': { from: ['ringing'], to: 'active' },
  'call.invited': { from: ['active'], to: 'active' },
  'call.invite_failed': { from: ['active'], to: 'active' },
  'call.accepted': { from: ['active'], to: 'active' },
  'call.refused': { from: ['active'], to: 'active' },
  'call.joined': { from: ['active'], to: 'active' },
  'call.left': { from: ['active'], to: 'active' },
  'call.transfer_started': { from: ['active'], to: 'active' },
  'call.transfer_failed': { from: ['active'], to: 'active' },
  'call.transfer_cancelled': { from: ['active'], to: 'active' },
  'call.transferred': { from: ['active'], to: 'active' },
  'call.visitor_lost': { from: ['queued', 'ringing', 'active'], to: 'same' },
  'call.visitor_returned': { from: ['queued', 'ringing', 'active'], to: 'same' },
  'call.ended': { from: ['queued', 'ringing', 'active'], to: 'ended' },
} as const satisfies Partial<Record<CallEventType, { from: readonly CallStatus[]; to: CallStatus | 'same' }>>;
export type CallMoveType = keyof typeof CALL_MOVES;
