import type { Ticket } from '../../state/guest-tokens.ts';
import type { ServerState } from '../../state/server-state.ts';

/**
 * Whom a web client link signs in, from the `user` parameter (TrueConf Server API documentation, Software):
 * `2$<slug>*<name>` or `$<name>` for a guest, absent for one without a name, else the login of a server user.
 *
 * @returns null for a server user that does not exist
 */
export function linkIdentity(user: string | undefined, state: ServerState): Ticket | null {
  if (user === undefined || user === '') return guest('guest', 'guest');
  const slugged = /^\d+\$([^*]*)\*(.+)$/s.exec(user);
  if (slugged) return guest(slugged[1] ?? '', slugged[2] ?? '');
  const named = /^\$(.+)$/s.exec(user);
  if (named) return guest('guest', named[1] ?? '');
  const account = state.findUser(user);
  return account && { login: account.id, displayName: account.displayName, kind: 'user' };
}

function guest(slug: string, displayName: string): Ticket {
  // The star separates slug and name, so it cannot be part of either.
  const name = displayName.replaceAll('*', '').trim() || 'guest';
  return { login: `*${slug || 'guest'}*${name}`, displayName: name, kind: 'guest' };
}
