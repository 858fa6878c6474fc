import type { Context } from '../../context.ts';
import { keyedHash } from '../../keyed-hash.ts';
import type { CallRow } from '../../store/schema.ts';

/** What a visitor is recognised by, as keyed hashes; null for what is not known of them. */
export interface VisitorMarks {
  readonly address_hash: string | null;
  readonly email_hash: string | null;
  readonly phone_hash: string | null;
  readonly reference_hash: string | null;
}

interface Told {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly reference?: string | null | undefined;
}

/** The same for every spelling: capitals in an e-mail address and blanks in a number do not count. */
export function visitorMarks(
  ctx: Pick<Context, 'serverSecret'>,
  { email, phone, reference }: Told,
  addressHash: string | null,
): VisitorMarks {
  const mark = (kind: 'email' | 'phone' | 'reference', value: string | null | undefined) =>
    value === null || value === undefined || value === '' ? null : keyedHash(ctx, kind, value);
  return {
    address_hash: addressHash,
    email_hash: mark('email', email?.toLowerCase()),
    phone_hash: mark('phone', phone?.replace(/[^\d+]/g, '')),
    reference_hash: mark('reference', reference),
  };
}

/** The marks of a call's visitor, from what is stored with the call. */
export function callerMarks(
  ctx: Pick<Context, 'serverSecret'>,
  call: Pick<CallRow, 'visitor_address_hash' | 'visitor_email' | 'visitor_phone' | 'visitor_reference'>,
): VisitorMarks {
  const told = { email: call.visitor_email, phone: call.visitor_phone, reference: call.visitor_reference };
  return visitorMarks(ctx, told, call.visitor_address_hash);
}
