import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFault } from '../../describe-fault.ts';
import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';
import { PROBLEM_JSON, problemOf, toFrontdeskError } from '../problems.ts';

/** Every refusal and every fault leaves as one problem document. */
export function handleErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const known = toFrontdeskError(error);
    if (known.code !== 'internal_error') return sendProblem(reply, known);
    logFault(request, error);
    // The request's id leads from what the caller reports to the line in the log.
    return sendProblem(reply, new FrontdeskError('internal_error', { detail: `Reference ${request.id}` }));
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new FrontdeskError('not_found')));
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

/** Refusals of the router, before any route is known: an address that cannot be decoded, or is longer than any of ours. */
export function refuseAddress(_error: unknown, _request: unknown, reply: unknown): void {
  // Fastify types this reply by type parameters that no caller can name.
  sendProblem(reply as FastifyReply, new FrontdeskError('invalid_request'));
}

/** What cannot be read as HTTP at all is told so in the same form; there is no request yet, only a socket. */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(problemOf('invalid_request'));
  socket.end(
    `HTTP/1.1 400 ${STATUS_CODES[400]}\r\nContent-Type: ${PROBLEM_JSON}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
