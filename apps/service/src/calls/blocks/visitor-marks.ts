import type { Context } from '../../context.ts';
import { keyedHash } from '../../keyed-hash.ts';
import type { CallRow } from '../../store/schema.ts';

/** What a visitor is recognised by, as keyed hashes; null where they told nothing of the kind. */
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

/** However they write it: capitals in an e-mail address and blanks in a number make nobody somebody else. */
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

/** Of the visitor of a call, by what is kept of them with it. */
export function callerMarks(
  ctx: Pick<Context, 'serverSecret'>,
  call: Pick<CallRow, 'visitor_address_hash' | 'visitor_email' | 'visitor_phone' | 'visitor_reference'>,
): VisitorMarks {
  const told = { email: call.visitor_email, phone: call.visitor_phone, reference: call.visitor_reference };
  return visitorMarks(ctx, told, call.visitor_address_hash);
}
