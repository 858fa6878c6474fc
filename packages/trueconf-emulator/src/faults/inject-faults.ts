import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../api/api-error.ts';
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
    return insteadOfWork(effect, reply);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const effect = afterWork.get(request);
    if (effect?.kind === 'answer_late') await sleep(effect.ms);
    if (effect?.kind === 'drop_answer') reply.raw.socket?.resetAndDestroy();
    return effect?.kind === 'truncate' ? brokenOff(reply, payload) : payload;
  });
}

async function insteadOfWork(effect: FaultEffect, reply: FastifyReply): Promise<FastifyReply | undefined> {
  switch (effect.kind) {
    case 'delay':
      await sleep(effect.ms);
      return undefined;
    case 'status':
      if (effect.retry_after !== undefined) reply.header('retry-after', String(effect.retry_after));
      return reply
        .code(effect.status)
        .send(new ApiError(effect.status, effect.reason ?? 'faultInjected', 'Fault injected').toBody());
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
