import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Conference = Record<string, unknown>;

export interface GettingStartedServer {
  readonly url: string;
  readonly conferences: Map<string, Conference>;
  /** The form of the last token request. */
  readonly tokenRequest: Record<string, string>;
  /** The bodies of all requests to create a conference. */
  readonly createRequests: readonly Conference[];
  close(): Promise<void>;
}

const ARTICLE = 'topic type auto_invite max_participants invitations schedule owner'.split(' ');
const REFUSED = { error: { code: 400, message: 'Bad Request', errors: [] } };

/**
 * A server that speaks what TrueConf's getting-started article shows (v3.8), and stop and delete; nothing else: no
 * participants, no users, no software clients, no filters. A strict one refuses fields that the article does not show.
 */
export async function startGettingStartedServer({ strict = false } = {}): Promise<GettingStartedServer> {
  const conferences = new Map<string, Conference>();
  const tokenRequest: Record<string, string> = {};
  const createRequests: Conference[] = [];
  let url = '';

  const turn = (id: string, state: string) => {
    const conference = conferences.get(id);
    if (conference === undefined) return null;
    conference['state'] = state;
    return { state };
  };
  const routes: Record<string, (id: string, body: string) => unknown> = {
    'POST /oauth2/v1/token': (_, body) => {
      Object.assign(tokenRequest, Object.fromEntries(new URLSearchParams(body)));
      return { access_token: 'a'.repeat(40), expires_in: 3600, token_type: 'Bearer', scope: 'conferences' };
    },
    'POST /api/v3.8/conferences': (_, body) => {
      createRequests.push(JSON.parse(body));
      if (strict && Object.keys(JSON.parse(body)).some((field) => !ARTICLE.includes(field))) return REFUSED;
      const id = `0${conferences.size + 219111751}`;
      const webclient_url = `${url}/webrtc/${id}`;
      conferences.set(id, {
        ...JSON.parse(body),
        id,
        state: 'stopped',
        url: `${url}/c/${id}`,
        webclient_url,
      });
      return { conference: conferences.get(id) };
    },
    'GET /api/v3.8/conferences': () => ({ conferences: [...conferences.values()] }),
    'GET /api/v3.8/conferences/{id}': (id) => {
      const conference = conferences.get(id);
      return conference === undefined ? null : { conference };
    },
    'DELETE /api/v3.8/conferences/{id}': (id) => (conferences.delete(id) ? { id } : null),
    'POST /api/v3.8/conferences/{id}/run': (id) => turn(id, 'running'),
    'POST /api/v3.8/conferences/{id}/stop': (id) => turn(id, 'stopped'),
  };
  async function answer(request: IncomingMessage): Promise<unknown> {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const id = /\/(\d+)/.exec(path)?.[1] ?? '';
    return routes[`${request.method} ${path.replace(/\/\d+/, '/{id}')}`]?.(id, await text(request)) ?? null;
  }

  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.writeHead(body === null ? 404 : body === REFUSED ? 400 : 200, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(body ?? { error: { code: 404, message: 'Not Found', errors: [] } }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has this kind of address.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, conferences, tokenRequest, createRequests },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
