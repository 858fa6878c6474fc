import type { Credentials, SetupRequest, Session as SignedIn } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Command, createCommand } from './command.ts';

/** `expired`: was signed in, and the desk stays as it is behind the sign-in, with a running call untouched. */
export type SessionState =
  | { status: 'loading' | 'unreachable' | 'signed_out' }
  | { status: 'signed_in' | 'expired'; operator: SignedIn['operator'] };

export interface Session {
  state: ReadonlySignal<SessionState>;
  /** Login of who is, or was until it expired, signed in. */
  login: ReadonlySignal<string | null>;
  /** Supervisors and administrators see the whole team at work. */
  seesTeam: ReadonlySignal<boolean>;
  load: Command<[]>;
  signIn: Command<[Credentials]>;
  signOut: Command<[]>;
  /** Makes the first administrator and signs them in. */
  setUp: Command<[SetupRequest]>;
  expire: () => void;
}

export function createSession(
  api: ConsoleApi,
  onSignedIn: (session: SignedIn) => void,
  onSignOutFailed: (problem: ProblemError) => void,
): Session {
  const state = signal<SessionState>({ status: 'loading' });
  const enter = (session: SignedIn) => {
    onSignedIn(session);
    state.value = { status: 'signed_in', operator: session.operator };
  };
  const signIn = async (credentials: Credentials) => enter(await api.signIn(credentials));
  return {
    state,
    login: computed(() => ('operator' in state.value ? state.value.operator.login : null)),
    seesTeam: computed(() => 'operator' in state.value && state.value.operator.role !== 'operator'),
    load: createCommand(
      async () => enter(await api.getSession()),
      (problem) => {
        state.value = { status: problem.code === 'unauthorized' ? 'signed_out' : 'unreachable' };
      },
    ),
    signIn: createCommand(signIn),
    signOut: createCommand(async () => {
      await api.signOut();
      state.value = { status: 'signed_out' };
    }, onSignOutFailed),
    setUp: createCommand(async (request) => {
      await api.setup(request);
      await signIn({ login: request.login, password: request.password });
    }),
    expire: () => {
      const current = state.peek();
      if (current.status === 'signed_in') state.value = { status: 'expired', operator: current.operator };
    },
  };
}
