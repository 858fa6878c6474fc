import type { AnsweredCall, ConsoleCall, Presence, Problem } from '@frontdesk/contract';
import { openSession } from '../../src/operators/sessions.ts';
import type { Desk } from './desk.ts';
import { request } from './request.ts';

/** An operator signed in to the console. */
export async function signedIn({ db, url }: Pick<Desk, 'db' | 'url'>, login: string) {
  const { id } = await db
    .selectFrom('operators')
    .where('login', '=', login)
    .select('id')
    .executeTakeFirstOrThrow();
  const cookie = `frontdesk_session=${await openSession(db, id)}`;
  const command = <Body>(callId: string, verb: string) =>
    request<Body>(`${url}/api/v1/console/calls/${callId}/${verb}`, { method: 'POST', headers: { cookie } });
  /** Below the console's address. */
  const ask = <Body>(method: string, path: string, body?: unknown) =>
    request<Body>(`${url}/api/v1/console/${path}`, { method, headers: { cookie }, body });
  return {
    id,
    cookie,
    setPresence: (body: unknown) =>
      request<Presence>(`${url}/api/v1/console/presence`, { method: 'PUT', headers: { cookie }, body }),
    ask,
    answer: (callId: string) =>
      command<AnsweredCall & Pick<Problem, 'code' | 'answered_by'>>(callId, 'answer'),
    decline: (callId: string) => command<ConsoleCall & Pick<Problem, 'code'>>(callId, 'decline'),
    hangUp: (callId: string) => command<ConsoleCall & Pick<Problem, 'code'>>(callId, 'end'),
  };
}
