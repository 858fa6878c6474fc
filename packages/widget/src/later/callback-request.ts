import type { CallbackRequest } from '@frontdesk/contract';
import { isEmail, isPhone } from '../shared/ways-to-reach.ts';

export type CallbackFault = 'name' | 'contact' | 'email' | 'failed';

/** What stands in the form's fields, trimmed. */
export type CallbackFields = Record<'name' | 'phone' | 'email' | 'message', string>;

/** What is wrong with the form; null when it can be sent. */
export function faultIn({ name, phone, email }: CallbackFields): CallbackFault | null {
  if (name === '') return 'name';
  if (!isPhone(phone) && email === '') return 'contact';
  return email === '' || isEmail(email) ? null : 'email';
}

/** The wish as the contract has it; what was left empty is left out. */
export function callbackRequest(
  { name, phone, email, message }: CallbackFields,
  department: string | null,
  callId: string | null,
): CallbackRequest {
  return {
    name,
    ...(isPhone(phone) ? { phone } : {}),
    ...(email === '' ? {} : { email }),
    ...(message === '' ? {} : { message }),
    ...(department === null ? {} : { department }),
    ...(callId === null ? {} : { call_id: callId }),
  };
}
