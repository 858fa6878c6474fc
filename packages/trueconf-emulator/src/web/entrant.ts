import type { Entrant, RefusalReason, ServerState } from '../state/index.ts';
import type { Credentials, JoinMessage } from './messages.ts';

/** Says whom the credentials stand for, or why nobody. */
export function identify(state: ServerState, message: JoinMessage): Entrant | RefusalReason {
  if (state.findConference(message.conference) === null) return 'not_found';
  const person = personOf(state, message.conference, message.credentials);
  return person === null ? 'bad_token' : { ...person, device: message.device };
}

function personOf(
  state: ServerState,
  conference: string,
  credentials: Credentials,
): Omit<Entrant, 'device'> | null {
  switch (credentials.kind) {
    case 'token':
      return redeem(state, conference, credentials.token);
    case 'guest': {
      // By way of a token, since redeeming is what numbers guests who share a login.
      const guest = { login: '*guest*guest', displayName: credentials.name, kind: 'guest' as const };
      return redeem(state, conference, state.guestTokens.issue(conference, guest));
    }
    case 'user': {
      // A password would add nothing here: the emulator has none to check.
      const user = state.findUser(credentials.login);
      return user === null ? null : { login: user.id, displayName: user.displayName, kind: 'user' };
    }
  }
}

function redeem(state: ServerState, conference: string, token: string): Omit<Entrant, 'device'> | null {
  const ticket = state.guestTokens.redeem(token);
  if (ticket === null || ticket.conferenceId !== conference) return null;
  return { login: ticket.login, displayName: ticket.displayName, kind: ticket.kind };
}
