import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Conference = Record<string, unknown>;

/** In what a server differs from one that answers everything as the article shows it. */
export interface Oddities {
  /** Refuses fields that the article does not show, with this status. */
  refusesFieldsWith?: number | undefined;
  /** Refuses as many as there are statuses, whatever their fields. */
  refusesNextCreatesWith?: number[];
  /** Tells no address of a web client. */
  withoutAddress?: boolean;
  /** Tells this address, and not that of the room. */
  namesAddress?: string;
  /** Shows a conference as it was created, whatever became of it. */
  showsSamples?: boolean;
  /** Knows how to give a token, to create and to run, and nothing else. */
  leastRoutes?: boolean;
  /** Says in a page what it does not know, as web frameworks do. */
  speaksPages?: boolean;
  /** Says `OK` instead of JSON where a word is enough. */
  saysOk?: boolean;
  /** Its answer to create is lost; with `before`, so is what it was to create. */
  losesCreateAnswer?: boolean | 'before';
  /** Takes all fields and forgets those that the article does not show. */
  keepsNoTags?: boolean;
  /** Lists those with the tag asked for. */
  filtersByTag?: boolean;
  /** Takes the token as the article shows it, in the query, and in no header. */
  takesQueryOnly?: boolean;
  /** Something in front of it answers 404 in its place: in a page, or in its own words. */
  isAway?: boolean;
  awayInWords?: string;
  /** Names what is wrong where it does not know a path, as TrueConf does. */
  namesUnknownRoutes?: boolean;
}

export interface GettingStartedServer {
  readonly url: string;
  readonly conferences: Map<string, Conference>;
  /** May be changed at any time. */
  readonly oddities: Oddities;
  /** The form of the last token request. */
  readonly tokenRequest: Record<string, string>;
  /** The bodies of all requests to create a conference. */
  readonly createRequests: readonly Conference[];
  /** All that it was asked, in order, without ids and query: `GET /api/v3.8/conferences/{id}`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const ARTICLE = 'topic type auto_invite max_participants invitations schedule owner'.split(' ');
const LEAST = ['POST /oauth2/v1/token', 'POST /api/v3.8/conferences', 'POST /api/v3.8/conferences/{id}/run'];
const textType = (text: string) =>
  text === PAGE ? 'text/html' : text.startsWith('{') ? 'application/json' : 'text/plain';
const PAGE = '<!DOCTYPE html><pre>Not Found</pre>';

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const LOST: Reply = { status: 0, body: null };
const NO_SUCH_PAGE: Reply = { status: 404, body: PAGE };
const UNAUTHORIZED: Reply = {
  status: 401,
  body: { error: { code: 401, errors: [{ reason: 'accessTokenInvalid' }] } },
};
const NOT_FOUND: Reply = { status: 404, body: { error: { code: 404, message: 'Not Found', errors: [] } } };

const NO_SUCH_ROUTE: Reply = {
  status: 404,
  body: { error: { code: 404, message: 'Not Found', errors: [{ reason: 'routeNotFound' }] } },
};

export const ACCESS_TOKEN = 'a'.repeat(40);

const hasToken = ({ url, headers }: IncomingMessage) =>
  headers.authorization === undefined && url?.endsWith(`access_token=${ACCESS_TOKEN}`) === true;

/**
 * A server that speaks what TrueConf's getting-started article shows (v3.8), and stop and delete; nothing else: no
 * participants, no users, no software clients, no filters.
 */
export async function startGettingStartedServer(oddities: Oddities = {}): Promise<GettingStartedServer> {
  const conferences = new Map<string, Conference>();
  const tokenRequest: Record<string, string> = {};
  const createRequests: Conference[] = [];
  const requests: string[] = [];
  let created = 219111751;
  let url = '';

  const ok = (body: unknown): Reply => ({ status: 200, body });
  const turn = (id: string, state: string): Reply => {
    const conference = conferences.get(id);
    if (conference === undefined) return NOT_FOUND;
    if (oddities.showsSamples !== true) conference['state'] = state;
    return ok(oddities.saysOk === true ? 'OK' : { state });
  };
  const create = (body: Conference): Reply => {
    createRequests.push(body);
    const hasMore = Object.keys(body).some((field) => !ARTICLE.includes(field));
    const status =
      oddities.refusesNextCreatesWith?.shift() ?? (hasMore ? oddities.refusesFieldsWith : undefined);
    if (status !== undefined) return { status, body: { error: { code: status, message: 'No', errors: [] } } };
    const id = `0${created++}`;
    const webClient = oddities.namesAddress ?? `${url}/webrtc/${id}`;
    const address = oddities.withoutAddress === true ? {} : { webclient_url: webClient };
    const kept = Object.entries(body).filter(([f]) => oddities.keepsNoTags !== true || ARTICLE.includes(f));
    const conference = {
      ...Object.fromEntries(kept),
      id,
      state: 'stopped',
      url: `${url}/c/${id}`,
      ...address,
    };
    if (oddities.losesCreateAnswer !== 'before') conferences.set(id, conference);
    return oddities.losesCreateAnswer ? LOST : ok({ conference });
  };
  const list = (tag: string | null): Reply => {
    const isListed = ({ tags }: Conference) =>
      oddities.filtersByTag !== true || tag === null || (Array.isArray(tags) && tags.includes(tag));
    return ok({ conferences: [...conferences.values()].filter(isListed) });
  };
  const routes: Record<string, (id: string, body: string, query: URLSearchParams) => Reply> = {
    'POST /oauth2/v1/token': (_, body) => {
      Object.assign(tokenRequest, Object.fromEntries(new URLSearchParams(body)));
      const token = { access_token: ACCESS_TOKEN, expires_in: 3600, token_type: 'Bearer' };
      return ok({ ...token, scope: 'conferences' });
    },
    'POST /api/v3.8/conferences': (_, body) => create(JSON.parse(body)),
    'GET /api/v3.8/conferences': (_id, _body, query) => list(query.get('tag')),
    'GET /api/v3.8/conferences/{id}': (id) => {
      const conference = conferences.get(id);
      return conference === undefined ? NOT_FOUND : ok({ conference });
    },
    'DELETE /api/v3.8/conferences/{id}': (id) =>
      conferences.delete(id) ? ok(oddities.saysOk === true ? 'OK' : { id }) : NOT_FOUND,
    'POST /api/v3.8/conferences/{id}/run': (id) => turn(id, 'running'),
    'POST /api/v3.8/conferences/{id}/stop': (id) => turn(id, 'stopped'),
  };
  const isKnown = (route: string) =>
    route in routes && (oddities.leastRoutes !== true || LEAST.includes(route));
  const unauthorized = (request: IncomingMessage) =>
    oddities.takesQueryOnly === true && !request.url?.startsWith('/oauth2') && !hasToken(request);
  const unknownPath = (): Reply => {
    if (oddities.namesUnknownRoutes === true) return NO_SUCH_ROUTE;
    return oddities.speaksPages === true ? NO_SUCH_PAGE : NOT_FOUND;
  };
  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname: path, searchParams } = new URL(request.url ?? '', 'http://any');
    const id = /\/(\d+)/.exec(path)?.[1] ?? '';
    const route = `${request.method} ${path.replace(/\/\d+/, '/{id}')}`;
    requests.push(route);
    const body = await text(request);
    if (oddities.isAway === true) return { status: 404, body: oddities.awayInWords ?? PAGE };
    if (unauthorized(request)) return UNAUTHORIZED;
    if (isKnown(route)) return routes[route]?.(id, body, searchParams) ?? NOT_FOUND;
    return unknownPath();
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      if (status === LOST.status) {
        request.socket.destroy();
        return;
      }
      const isText = typeof body === 'string';
      response.writeHead(status, { 'content-type': isText ? textType(body) : 'application/json' });
      response.end(isText ? body : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has this kind of address.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, oddities, conferences, tokenRequest, createRequests, requests },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
