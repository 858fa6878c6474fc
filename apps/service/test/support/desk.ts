import type {
  AnsweredCall,
  ConsoleCall,
  CreateCallRequest,
  CreatedCall,
  Presence,
  Problem,
} from '@frontdesk/contract';
import { defaults, type EmulatorOptions, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { sql } from 'kysely';
import { vi } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { Db } from '../../src/context.ts';
import { runOnce } from '../../src/housekeeping/housekeeper.ts';
import { parseNetwork } from '../../src/networks.ts';
import { openSession } from '../../src/operators/sessions.ts';
import type { PushTarget } from '../../src/push/push-target.ts';
import type { Routing } from '../../src/store/schema.ts';
import { buildTestApp, type TestApp } from './app.ts';

export const SITE = 'shop';
const DEPARTMENT = 'sales';

export interface DeskOptions {
  readonly emulator?: EmulatorOptions;
  readonly maxGuests?: number;
  /** Where pushes may go. */
  readonly pushTarget?: PushTarget;
  /** Logins, which are their TrueConf ids too; all of them in the one department. */
  readonly operators?: readonly string[];
  readonly site?: Partial<{
    queue: boolean;
    routing: Routing;
    ring_timeout_s: number;
    max_call_minutes: number;
    wrap_up_s: number;
    keep_place_minutes: number;
  }>;
}

/** A service that listens, an emulated TrueConf Server and one site with its operators: what a call needs. */
export interface Desk extends TestApp {
  readonly url: string;
  readonly trueconf: TrueConfEmulator;
  /** Waits until TrueConf has been asked for this (`conferences.run`), answered or not. */
  trueconfAsked(what: string): Promise<void>;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const trueconf = await TrueConfEmulator.start(options.emulator);
  const service = await buildTestApp(
    {
      trueconf: trueconfConfig(trueconf.url, options.maxGuests),
      // Many visitors share the address of the test.
      rateLimitExempt: [parseNetwork('127.0.0.1')],
    },
    options.pushTarget === undefined ? {} : { pushTarget: options.pushTarget },
  );
  await furnish(service.db, options);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...service,
    url,
    trueconf,
    trueconfAsked: (what) =>
      vi.waitFor(
        () => {
          if (trueconf.journal.of(what).length === 0) throw new Error(`${what} was not asked for`);
        },
        { timeout: 5_000, interval: 5 },
      ),
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
      // A test of something else waits for nobody's notes.
      wrap_up_s: 0,
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
  /** Fields of the request beside these. */
  readonly more?: Partial<CreateCallRequest>;
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
      ...options.more,
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

/** Lets time pass for one call: what is due by the clock comes nearer by so many seconds. */
export async function elapse(db: Db, callId: string, seconds: number): Promise<void> {
  await moveBack(db, callId, seconds, TIMES);
  await sql`update call_rings set ring_until = ring_until - make_interval(secs => ${seconds}),
    missing_since = missing_since - make_interval(secs => ${seconds}),
    invite_at = invite_at - make_interval(secs => ${seconds}) where call_id = ${callId}`.execute(db);
}

/** Lets time pass in which nothing is heard of the visitor. */
export async function silence(db: Db, callId: string, seconds: number): Promise<void> {
  await moveBack(db, callId, seconds, ['visitor_seen_at', 'visitor_lost_at']);
}

async function moveBack(db: Db, callId: string, seconds: number, columns: readonly string[]): Promise<void> {
  const earlier = columns.map(
    (column) => sql`${sql.ref(column)} = ${sql.ref(column)} - make_interval(secs => ${seconds})`,
  );
  await sql`update calls set ${sql.join(earlier)} where id = ${callId}`.execute(db);
}

const TIMES = [
  'setup_until',
  'ring_until',
  'claim_expires_at',
  'answered_at',
  'room_requested_at',
  'room_check_at',
  'room_gone_since',
  'operator_missing_since',
  'release_at',
  'nobody_on_duty_since',
] as const;

/** Sweeps once for everything that is due. */
export const sweep = ({ ctx }: TestApp) => runOnce(ctx);

/** Sweeps until it is so, letting a second pass for the call before each. */
export async function sweepUntil(desk: TestApp, callId: string, so: () => unknown): Promise<void> {
  await vi.waitFor(
    async () => {
      await elapse(desk.db, callId, 1);
      await sweep(desk);
      await so();
    },
    { timeout: 10_000, interval: 10 },
  );
}

export async function statusOf(db: Db, callId: string) {
  return await db
    .selectFrom('calls')
    .where('id', '=', callId)
    .select(['status', 'end_reason', 'ended_by', 'room_state'])
    .executeTakeFirstOrThrow();
}

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

/** The room of a call on the emulated server. */
export function roomOf({ trueconf }: Pick<Desk, 'trueconf'>, callId: string) {
  const room = [...trueconf.state.conferences.values()].find(({ fields }) =>
    fields.tags.includes(`frontdesk-${callId}`),
  );
  if (room === undefined) throw new Error('no room for this call');
  return room;
}

/** A user of the emulated server enters the room of a call, as from TrueConf's app. */
export function enter(desk: Pick<Desk, 'trueconf'>, callId: string, login: string): { leave(): void } {
  const room = roomOf(desk, callId);
  const joined = desk.trueconf.state.join(room.id, {
    login,
    displayName: login,
    kind: 'user',
    device: 'app',
  });
  if (!joined.ok) throw new Error(joined.reason);
  return { leave: () => desk.trueconf.state.leave(room.id, joined.sessionKey) };
}

/** The visitor's frame enters the room with the address of the call. */
export function enterAsVisitor(
  desk: Pick<Desk, 'trueconf'>,
  created: Pick<CreatedCall, 'id' | 'webclient_url'>,
) {
  const room = roomOf(desk, created.id);
  const token = new URLSearchParams(new URL(created.webclient_url ?? '').hash.slice(1)).get('token') ?? '';
  const guest = desk.trueconf.state.guestTokens.redeem(token);
  if (guest === null) throw new Error('the address of the call does not let a guest in');
  const joined = desk.trueconf.state.join(room.id, { ...guest, device: 'web' });
  if (!joined.ok) throw new Error(joined.reason);
  return { leave: () => desk.trueconf.state.leave(room.id, joined.sessionKey) };
}

/** A conversation: the visitor and an operator are in the room, and the service knows. */
export async function talk(desk: Desk, login: string) {
  const { body } = await call(desk.url);
  enterAsVisitor(desk, body);
  const seat = enter(desk, body.id, login);
  await sweepUntil(desk, body.id, async () => {
    if ((await statusOf(desk.db, body.id)).status !== 'active') throw new Error('nobody has answered yet');
  });
  return { ...body, seat };
}
