import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** A request as the server got it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a fake server does with a request. */
export type Reply = (response: ServerResponse, seen?: Seen) => void;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const empty =
  (status: number): Reply =>
  (response) => {
    response.writeHead(status).end();
  };

export const word =
  (text: string): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
  };

export const page =
  (status: number, html = '<!doctype html><title>Sorry</title>'): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };

export const apiError = (status: number, reason: string): Reply =>
  json(status, { error: { code: status, message: 'in words', errors: [{ reason, message: 'in words' }] } });

/** Never answers. */
export const hang: Reply = () => {};

/** Begins an answer and never ends it. */
export const hangInBody: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"conference":');
};

/** The request has arrived; its answer is lost. */
export const reset: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** One reply for each request; the last one for all that follow. */
export const inTurn = (...replies: readonly [Reply, ...Reply[]]): Reply => {
  let next = 0;
  return (response, seen) => {
    const reply = replies[Math.min(next, replies.length - 1)] ?? replies[0];
    next += 1;
    reply(response, seen);
  };
};

export const room = json(200, { conference: { id: '0123456789', state: 'stopped' } });
