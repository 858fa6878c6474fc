import { afterEach } from 'vitest';
import { defaults, type EmulatorOptions, TrueConfEmulator } from '../../src/index.ts';

const running: TrueConfEmulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** Starts an emulator that ends with the test. It lets any number of guests in: a test of the licence says how many. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<TrueConfEmulator> {
  const server = await TrueConfEmulator.start({ guestLicences: null, ...options });
  running.push(server);
  return server;
}

/** What assertions look into; which members are there depends on the call. */
export interface Body {
  access_token: string;
  scope: string;
  conference: { id: string; topic: string; state: string; rights: Record<'guest' | 'user', object> };
  conferences: { id: string }[];
  participants: { id: string }[];
  users: { id: string; status: number }[];
  next_page_id: number;
  clients: { type: string; platform: string; web_url: string; iframe: string }[];
  cnt: number;
  error: { errors: { reason: string; location: string }[] };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

/** One HTTP exchange; the body comes back parsed when it is JSON. */
export async function exchange(url: string, method: string, options: CallOptions = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  // A wrong guess at the shape fails the assertion that makes it.
  const body = (isJson ? JSON.parse(text) : text) as Body;
  return { status: response.status, headers: response.headers, body };
}

export async function fetchToken(
  server: TrueConfEmulator,
  client: { id: string; secret: string } = defaults.client,
): Promise<string> {
  const { body } = await exchange(`${server.url}/oauth2/v1/token`, 'POST', {
    body: { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret },
  });
  return body.access_token;
}

export type Api = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** A caller of the v3.8 API with a token of the default application. */
export async function apiOf(server: TrueConfEmulator): Promise<Api> {
  const token = await fetchToken(server);
  return (method, path, body) =>
    exchange(`${server.url}/api/v3.8${path}`, method, {
      body,
      headers: { authorization: `Bearer ${token}` },
    });
}

/** Smallest conference the API takes, with Anna invited. */
export const roomOfAnna = {
  topic: 'Call from the website',
  type: 0,
  owner: 'anna',
  schedule: { type: -1 },
  invitations: [{ id: 'anna' }],
  allow_guests: true,
  auto_invite: 1,
};

/** Creates a room and gives its id. */
export async function createRoom(api: Api, fields: object = {}): Promise<string> {
  const { body } = await api('POST', '/conferences', { ...roomOfAnna, ...fields });
  return body.conference.id;
}

export async function runRoom(api: Api, fields: object = {}): Promise<string> {
  const id = await createRoom(api, fields);
  await api('POST', `/conferences/${id}/run`);
  return id;
}
