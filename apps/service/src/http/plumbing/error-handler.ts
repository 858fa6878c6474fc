import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFault } from '../../describe-fault.ts';
import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';
import { PROBLEM_JSON, problemOf, toFrontdeskError } from '../problems.ts';
import { crossOriginHeaders } from './cors.ts';
import { knownMethods } from './known-methods.ts';

/** Answers every refusal and every fault with a problem document (RFC 9457). */
export function handleErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const known = toFrontdeskError(error);
    if (known.code !== 'internal_error') return sendProblem(reply, known);
    logFault(request, error);
    // By the request's id, what the caller reports can be found in the log.
    return sendProblem(reply, new FrontdeskError('internal_error', { detail: `Reference ${request.id}` }));
  });
  requireHost(app);
  refuseExpectations(app);
  const methodsAt = knownMethods(app);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(request.url);
    // A route with this method exists: it serves files, and this one was not found.
    const isMissing = methods.length === 0 || methods.includes(request.method);
    if (isMissing) return sendProblem(reply, new FrontdeskError('not_found'));
    reply.header('allow', methods.join(', '));
    return sendProblem(reply, new FrontdeskError('method_not_allowed'));
  });
}

/** Instead of Node, whose refusal has no body (see `requireHostHeader`). */
function requireHost(app: App): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.headers.host !== undefined || raw.httpVersion === '1.0') return;
    throw new FrontdeskError('invalid_request', { errors: [{ path: 'Host', message: 'is missing' }] });
  });
}

/** Refuses any `Expect` but `100-continue`; Node's own answer has no body. */
function refuseExpectations(app: App): void {
  app.server.on('checkExpectation', (_request, response) => {
    const errors = [{ path: 'Expect', message: 'is not supported' }];
    response.writeHead(400, { 'content-type': PROBLEM_JSON, 'cache-control': 'no-store' });
    response.end(JSON.stringify(problemOf('invalid_request', { errors })));
  });
}

function sendProblem(reply: FastifyReply, { code, facts }: FrontdeskError): FastifyReply {
  const problem = problemOf(code, facts);
  if (facts.retry_after_s !== undefined)
    reply.header('retry-after', Math.max(1, Math.ceil(facts.retry_after_s)));
  return reply.code(problem.status).header('cache-control', 'no-store').type(PROBLEM_JSON).send(problem);
}

function logFault(request: FastifyRequest, error: unknown): void {
  const route = request.routeOptions.url ?? 'unmatched';
  request.log.error({ route, fault: describeFault(error) }, 'request failed');
}

/** Answers for the router when no route is known yet: the address cannot be decoded, or is longer than any of ours. */
export function refuseAddress(_error: unknown, request: FastifyRequest, given: unknown): void {
  // Fastify types this reply by type parameters that no caller can name.
  const reply = given as FastifyReply;
  reply.headers(crossOriginHeaders(request));
  // The browser asks first whether it may ask, and shows the page nothing if that is refused.
  if (request.method === 'OPTIONS') void reply.code(204).send();
  else sendProblem(reply, new FrontdeskError('invalid_request'));
}

/** Answers what cannot be parsed as HTTP at all, in the same form. There is no request yet, only a socket. */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(problemOf('invalid_request'));
  socket.end(
    `HTTP/1.1 400 ${STATUS_CODES[400]}\r\nContent-Type: ${PROBLEM_JSON}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
