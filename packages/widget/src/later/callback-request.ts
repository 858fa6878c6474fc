import type { CallbackRequest } from '@frontdesk/contract';

export type CallbackFault = 'name' | 'contact' | 'email' | 'failed';

/** What stands in the form's fields, trimmed. */
export type CallbackFields = Record<'name' | 'phone' | 'email' | 'message', string>;

/** Something before and after the @ and a dot behind it; the service has the last word. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The shortest phone number the contract takes. */
const MIN_PHONE = 3;

/** What is wrong with the form; null when it can be sent. */
export function faultIn({ name, phone, email }: CallbackFields): CallbackFault | null {
  if (name === '') return 'name';
  if (phone.length < MIN_PHONE && email === '') return 'contact';
  return email === '' || EMAIL.test(email) ? null : 'email';
}

/** The wish as the contract has it; what was left empty is left out. */
export function callbackRequest(
  { name, phone, email, message }: CallbackFields,
  department: string | null,
  callId: string | null,
): CallbackRequest {
  return {
    name,
    ...(phone.length < MIN_PHONE ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(message === '' ? {} : { message }),
    ...(department === null ? {} : { department }),
    ...(callId === null ? {} : { call_id: callId }),
  };
}
