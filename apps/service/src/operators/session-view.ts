import type { Presence, Session } from '@frontdesk/contract';
import type { OperatorRow } from '../store/schema.ts';

/** An operator's own session as the console sees it. */
export function viewSession(operator: OperatorRow): Session {
  const { login, name, role } = operator;
  return { operator: { login, name, role }, presence: viewPresence(operator) };
}

export function viewPresence(
  operator: Pick<OperatorRow, 'presence' | 'presence_reason' | 'presence_since' | 'wrap_up_until'>,
): Presence {
  const wrapUpUntil = operator.wrap_up_until;
  return {
    status: operator.presence,
    reason: operator.presence_reason,
    since: operator.presence_since.toISOString(),
    wrap_up_until: wrapUpUntil !== null && wrapUpUntil > new Date() ? wrapUpUntil.toISOString() : null,
  };
}
