import type { CallbackRequest } from '@frontdesk/contract';
import { signal } from '@preact/signals-core';

export type CallbackFault = 'name' | 'contact' | 'email' | 'failed';

/** What stands in the form's fields, trimmed. */
export type CallbackFields = Record<'name' | 'phone' | 'email' | 'message', string>;

/** Something before and after the @ and a dot behind it; the service has the last word. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The shortest phone number the contract takes. */
const MIN_PHONE = 3;

/** The wish to be called back: one form, sent once. */
export class CallbackModel {
  readonly fault = signal<CallbackFault | null>(null);
  readonly sending = signal(false);
  readonly #send: (request: CallbackRequest) => Promise<boolean>;

  /** @param send resolves to whether it got through */
  constructor(send: (request: CallbackRequest) => Promise<boolean>) {
    this.#send = send;
  }

  async submit(fields: CallbackFields): Promise<void> {
    this.fault.value = faultIn(fields);
    if (this.fault.value !== null || this.sending.value) return;
    this.sending.value = true;
    const sent = await this.#send(requestOf(fields));
    this.sending.value = false;
    this.fault.value = sent ? null : 'failed';
  }
}

function faultIn({ name, phone, email }: CallbackFields): CallbackFault | null {
  if (name === '') return 'name';
  if (phone.length < MIN_PHONE && email === '') return 'contact';
  return email === '' || EMAIL.test(email) ? null : 'email';
}

function requestOf({ name, phone, email, message }: CallbackFields): CallbackRequest {
  return {
    name,
    ...(phone.length < MIN_PHONE ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(message === '' ? {} : { message }),
  };
}
