import type { CreatedCall, Problem } from '@frontdesk/contract';
import { defaults, type EmulatorOptions, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import type { Config } from '../../src/config.ts';
import type { Db } from '../../src/context.ts';
import type { Routing } from '../../src/store/schema.ts';
import { buildTestApp, type TestApp } from './app.ts';

export const SITE = 'shop';
export const DEPARTMENT = 'sales';

export interface DeskOptions {
  readonly emulator?: EmulatorOptions;
  readonly maxGuests?: number;
  /** Logins, which are their TrueConf ids too; all of them in the one department. */
  readonly operators?: readonly string[];
  readonly site?: Partial<{
    queue: boolean;
    routing: Routing;
    ring_timeout_s: number;
    max_call_minutes: number;
  }>;
}

/** A service that listens, an emulated TrueConf Server and one site with its operators: what a call needs. */
export interface Desk extends TestApp {
  readonly url: string;
  readonly trueconf: TrueConfEmulator;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const trueconf = await TrueConfEmulator.start(options.emulator);
  const service = await buildTestApp({ trueconf: trueconfConfig(trueconf.url, options.maxGuests) });
  await furnish(service.db, options);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...service,
    url,
    trueconf,
    close: async () => {
      await service.close();
      await trueconf.close();
    },
  };
}

export function trueconfConfig(url: string, maxGuests?: number): Config['trueconf'] {
  const { id, secret } = defaults.client;
  return {
    url,
    auth: { clientId: id, clientSecret: secret },
    apiVersion: 'v3.8',
    ca: undefined,
    maxGuests: maxGuests ?? null,
  };
}

/** One site, one department, its operators; nobody is signed in, so TrueConf's status decides who is free. */
export async function furnish(
  db: Db,
  { operators = ['anna', 'boris'], site = {} }: DeskOptions = {},
): Promise<void> {
  const { id: siteId } = await db
    .insertInto('sites')
    .values({
      key: SITE,
      name: 'Shop',
      origins: ['https://shop.example'],
      timezone: 'UTC',
      queue: true,
      ring_timeout_s: 20,
      routing: 'one_by_one',
      max_call_minutes: 60,
      ...site,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const department = await db
    .insertInto('departments')
    .values({ site_id: siteId, key: DEPARTMENT, name: 'Sales' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = await db
    .insertInto('operators')
    .values(
      operators.map((login, index) => ({
        login,
        name: login.replace(/^./, (letter) => letter.toUpperCase()),
        trueconf_id: login,
        role: 'operator' as const,
        trueconf_status: 1,
        // The first has been idle longest.
        idle_since: new Date(Date.now() - 1_000_000 + index * 1_000),
      })),
    )
    .returning('id')
    .execute();
  await db
    .insertInto('department_operators')
    .values(rows.map(({ id }) => ({ department_id: department.id, operator_id: id })))
    .execute();
}

export interface CallOptions {
  readonly name?: string;
  readonly key?: string;
  readonly department?: string;
  readonly origin?: string;
  readonly site?: string;
  readonly signal?: AbortSignal;
}

/** A call, or a problem in its place: what the test expects decides. */
export type CallAnswer = CreatedCall & Pick<Problem, 'code' | 'errors' | 'opens_at' | 'answered_by'>;

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

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
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/** What opens one call to its visitor. */
export type Credential = Pick<CreatedCall, 'id' | 'token'>;

/** What a visitor does with their call. */
export function visitor(url: string, { id, token }: Credential) {
  const headers = { authorization: `Bearer ${token}` };
  return {
    look: () => request<CallAnswer>(`${url}/api/v1/calls/${id}`, { headers }),
    hangUp: () => request<CallAnswer>(`${url}/api/v1/calls/${id}/end`, { method: 'POST', headers }),
    rate: (body: unknown) =>
      request<Problem>(`${url}/api/v1/calls/${id}/feedback`, { method: 'POST', headers, body }),
  };
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export async function request<Body>(url: string, options: RequestOptions = {}): Promise<Answer<Body>> {
  const { method = 'GET', headers = {}, body, signal } = options;
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  // The caller says what the answer is; what it holds is what the test then looks at.
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as Body,
  };
}

/** Everything that happened to a call, in order. */
export async function eventsOf(db: Db, callId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('call_events')
    .where('call_id', '=', callId)
    .select('type')
    .orderBy('id')
    .execute();
  return rows.map(({ type }) => type);
}
