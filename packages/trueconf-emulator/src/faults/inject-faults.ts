import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../api/api-error.ts';
import { OAuthError } from '../auth/oauth-error.ts';
import type { FaultEffect } from './fault-rule.ts';
import type { Faults } from './faults.ts';

/** Makes the requests of this scope go wrong as the rules say. */
export function injectFaults(app: FastifyInstance, faults: Faults): void {
  const afterWork: WeakMap<FastifyRequest, FaultEffect> = new WeakMap();

  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'OPTIONS') return;
    if (faults.delayMs > 0) await sleep(faults.delayMs);
    const effect = faults.take({
      method: request.method,
      path: request.url.split('?', 1)[0] ?? '',
      call: request.routeOptions.config.call ?? null,
    });
    if (effect === null) return;
    afterWork.set(request, effect);
    return insteadOfWork(effect, request.routeOptions.config.call ?? null, reply);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const effect = afterWork.get(request);
    if (effect?.kind === 'answer_late') await sleep(effect.ms);
    if (effect?.kind === 'drop_answer') reply.raw.socket?.resetAndDestroy();
    return effect?.kind === 'truncate' ? brokenOff(reply, payload) : payload;
  });
}

/** A delay under way must not keep a process that is asked to end. */
function sleep(ms: number): Promise<void> {
  return setTimeout(ms, undefined, { ref: false });
}

async function insteadOfWork(
  effect: FaultEffect,
  call: string | null,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  switch (effect.kind) {
    case 'delay':
      await sleep(effect.ms);
      return undefined;
    case 'hold':
      await effect.until;
      return undefined;
    case 'status':
      if (effect.retry_after !== undefined) reply.header('retry-after', String(effect.retry_after));
      return reply.code(effect.status).send(errorBody(effect.status, effect.reason, call));
    case 'html':
      return reply.code(effect.status).type('text/html').send(errorPage(effect.status));
    case 'garbage':
      return reply.type('application/json').serializer(String).send('{"conference": {"id": ');
    case 'reset':
      reply.hijack();
      reply.raw.socket?.resetAndDestroy();
      return reply;
    case 'hang':
      return reply.hijack();
    default:
      return undefined;
  }
}

/** Flat from the token endpoint, nested from the API. */
function errorBody(status: number, reason: string | undefined, call: string | null): object {
  return call === 'token'
    ? new OAuthError(status, reason ?? 'server_error', 'Fault injected').toBody()
    : new ApiError(status, reason ?? 'faultInjected', 'Fault injected').toBody();
}

/** Half of the body, then a reset. */
function brokenOff(reply: FastifyReply, payload: unknown): Readable {
  const body = typeof payload === 'string' ? payload : '';
  async function* half(): AsyncGenerator<string> {
    yield body.slice(0, Math.ceil(body.length / 2));
    reply.raw.socket?.resetAndDestroy();
  }
  return Readable.from(half());
}

function errorPage(status: number): string {
  return `<!doctype html><html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>`;
}
