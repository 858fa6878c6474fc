import type { CreateCallRequest, CreatedCall, Problem } from '@frontdesk/contract';
import { type Answer, request } from './request.ts';
import { SITE } from './seed-desk.ts';

export interface CallOptions {
  readonly name?: string;
  readonly key?: string;
  readonly department?: string;
  readonly origin?: string;
  readonly site?: string;
  readonly signal?: AbortSignal;
  /** Fields of the request beside these. */
  readonly more?: Partial<CreateCallRequest>;
}

/** A call, or a problem in its place: what the test expects decides. */
export type CallAnswer = CreatedCall & Pick<Problem, 'code' | 'errors' | 'opens_at' | 'answered_by'>;

/** A visitor presses the button. */
export async function call(url: string, options: CallOptions = {}): Promise<Answer<CallAnswer>> {
  return await request(`${url}/api/v1/calls`, {
    method: 'POST',
    headers: {
      ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
      ...(options.origin === undefined ? {} : { origin: options.origin }),
    },
    body: {
      site: options.site ?? SITE,
      visitor: { name: options.name ?? 'Maria' },
      ...(options.department === undefined ? {} : { department: options.department }),
      ...options.more,
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/** Mallory calls, who is recognised by this reference. */
export const callOfMallory = (url: string, reference: string) =>
  call(url, { more: { visitor: { name: 'Mallory', reference } } });

/** What opens one call to its visitor. */
export type Credential = Pick<CreatedCall, 'id' | 'token'>;

/** What a visitor does with their call. */
export function visitor(url: string, { id, token }: Credential) {
  const headers = { authorization: `Bearer ${token}` };
  return {
    look: () => request<CallAnswer>(`${url}/api/v1/calls/${id}`, { headers }),
    hangUp: () => request<CallAnswer>(`${url}/api/v1/calls/${id}/end`, { method: 'POST', headers }),
    devices: (body: unknown) =>
      request<Problem>(`${url}/api/v1/calls/${id}/devices`, { method: 'PUT', headers, body }),
    keepPlace: (body?: unknown) =>
      request<CallAnswer>(`${url}/api/v1/calls/${id}/keep-place`, {
        method: 'POST',
        headers,
        body: body ?? {},
      }),
    write: (text: string) =>
      request<CallAnswer>(`${url}/api/v1/calls/${id}/message`, { method: 'POST', headers, body: { text } }),
    rate: (body: unknown) =>
      request<Problem>(`${url}/api/v1/calls/${id}/feedback`, { method: 'POST', headers, body }),
  };
}
