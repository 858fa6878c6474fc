import type { ConsoleCall } from '@frontdesk/contract';

export const ANNA = { login: 'anna', name: 'Anna' };
export const BORIS = { login: 'boris', name: 'Boris' };

export const START = Date.parse('2026-03-02T09:00:00Z');
/** Seconds after `START` as the wire writes them. */
export const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

/** A call that rings at Anna, with what a test needs changed. */
export function exampleCall(changes: Partial<ConsoleCall> = {}): ConsoleCall {
  return {
    id: 'c1',
    status: 'ringing',
    end_reason: null,
    site: { key: 'demo-shop', name: 'Demo shop' },
    department: { key: 'sales', name: 'Sales' },
    visitor: { name: 'Maria' },
    topic: null,
    answers: [],
    message: null,
    place_kept_until: null,
    overflow: null,
    page: null,
    locale: 'en',
    time_zone: null,
    devices: null,
    ringing: [ANNA],
    joining: [],
    claimed_by: null,
    claim_expires_at: null,
    operator: null,
    participants: [],
    transfer: null,
    note: '',
    tags: [],
    recording: false,
    recording_url: null,
    visitor_lost_until: null,
    ring_until: at(20),
    position: null,
    callback_id: null,
    created_at: at(0),
    answered_at: null,
    ended_at: null,
    ...changes,
  };
}
