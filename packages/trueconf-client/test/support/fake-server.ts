import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { type ClientOptions, TrueConfClient } from '../../src/index.ts';
import { json, type Reply, type Seen } from './replies.ts';

export interface FakeServer {
  readonly url: string;
  readonly server: Server;
  /** To the token endpoint. */
  readonly tokenRequests: Seen[];
  /** To everything else. */
  readonly requests: Seen[];
  /** A client of this server, closed when the test ends. */
  client(options?: Partial<ClientOptions>): TrueConfClient;
}

export const AUTH = { clientId: 'the-application', clientSecret: 'the secret & more' };

/** Tokens that can be told apart: token-1, token-2, … */
export const numberedTokens = (life: { expires_in?: number } = { expires_in: 3600 }): Reply => {
  let count = 0;
  return (response) => {
    count += 1;
    json(200, { access_token: `token-${count}`, token_type: 'Bearer', ...life })(response);
  };
};

const listen = async (listener: RequestListener): Promise<{ server: Server; url: string }> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
};

/** A server of this test's own, as wrong as `api` and `token` make it. */
export const fakeServer = async (
  api: Reply,
  { token = numberedTokens() }: { token?: Reply } = {},
): Promise<FakeServer> => {
  const tokenRequests: Seen[] = [];
  const requests: Seen[] = [];
  const { server, url } = await listen(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const seen: Seen = { method, url, headers, body: await text(request) };
    const isToken = url.endsWith('/oauth2/v1/token');
    (isToken ? tokenRequests : requests).push(seen);
    (isToken ? token : api)(response, seen);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const client = (options: Partial<ClientOptions> = {}) => {
    const made = new TrueConfClient({ url, auth: AUTH, ...options });
    onTestFinished(() => made.close());
    return made;
  };
  return { url, server, tokenRequests, requests, client };
};
