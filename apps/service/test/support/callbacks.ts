import type { Callback, CallbackCall, CallbackCreated, CallbackPage, Problem } from '@frontdesk/contract';
import type { Desk } from './desk.ts';
import { signedIn } from './operator.ts';
import { request } from './request.ts';
import { SITE } from './seed-desk.ts';

/** A visitor leaves their number. @returns the id of the request */
export async function askForCallback(
  { url }: Pick<Desk, 'url'>,
  body: Record<string, unknown> = {},
): Promise<string> {
  const answer = await request<CallbackCreated>(`${url}/api/v1/sites/${SITE}/callbacks`, {
    method: 'POST',
    headers: { origin: 'https://shop.example' },
    body: { name: 'Maria', phone: '030 1234', department: 'sales', ...body },
  });
  return answer.body.id;
}

/** What a signed-in operator does with requests to be called back. */
export async function callbacksAs(desk: Pick<Desk, 'db' | 'url'>, login: string) {
  const operator = await signedIn(desk, login);
  const headers = { cookie: operator.cookie };
  const at = `${desk.url}/api/v1/console/callbacks`;
  return {
    ...operator,
    list: (query: Record<string, string> = {}) =>
      request<CallbackPage & Pick<Problem, 'code'>>(`${at}?${new URLSearchParams(query)}`, { headers }),
    edit: (id: string, body: unknown) =>
      request<Callback & Pick<Problem, 'code' | 'errors'>>(`${at}/${id}`, { method: 'PATCH', headers, body }),
    call: (id: string) =>
      request<CallbackCall & Pick<Problem, 'code' | 'answered_by'>>(`${at}/${id}/call`, {
        method: 'POST',
        headers,
      }),
  };
}
