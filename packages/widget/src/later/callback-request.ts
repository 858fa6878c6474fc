import type { CallbackRequest } from '@frontdesk/contract';
import { CALLBACK_WITHIN_DAYS } from '@frontdesk/contract/vocabulary';
import { isEmail, isPhone } from '../shared/ways-to-reach.ts';

export type CallbackFault = 'name' | 'contact' | 'email' | 'time' | 'failed' | 'refused';

/** What stands in the form's fields, trimmed. */
export interface CallbackFields extends Record<'name' | 'phone' | 'email' | 'message', string> {
  /** By the visitor's own clock: `2026-03-02T09:30`. */
  time?: string;
}

/** How far ahead the time may be. */
export const WITHIN_MS = CALLBACK_WITHIN_DAYS * 86_400_000;

/** What is wrong with the form; null when it can be sent. */
export function faultIn({ name, phone, email, time = '' }: CallbackFields): CallbackFault | null {
  if (name === '') return 'name';
  if (!isPhone(phone) && email === '') return 'contact';
  if (email !== '' && !isEmail(email)) return 'email';
  return time === '' || isNear(time) ? null : 'time';
}

function isNear(time: string): boolean {
  const ahead = Date.parse(time) - Date.now();
  return ahead > 0 && ahead < WITHIN_MS;
}

/** The wish as the contract has it; what was left empty is left out. */
export function callbackRequest(
  { name, phone, email, time = '', message }: CallbackFields,
  department: string | null,
  callId: string | null,
): CallbackRequest {
  return {
    name,
    ...(isPhone(phone) ? { phone } : {}),
    ...(email === '' ? {} : { email }),
    ...(time === '' ? {} : { preferred_at: new Date(time).toISOString() }),
    ...(message === '' ? {} : { message }),
    ...(department === null ? {} : { department }),
    ...(callId === null ? {} : { call_id: callId }),
  };
}
