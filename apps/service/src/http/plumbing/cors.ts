import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app-instance.ts';

/**
 * Pages of any origin may read the visitor API's answers, refusals too, so that the widget can say what is wrong; no
 * cookie is involved there, and which site an origin may call for is checked by the verbs. Everything else keeps the
 * browser's own rule.
 */
export async function allowCrossOrigin(app: App): Promise<void> {
  await app.register(cors, {
    hideOptionsRoute: true,
    delegator: (request, done) => done(null, isVisitorApi(request) ? VISITOR_API : { origin: false }),
  });
}

const VISITOR_API: FastifyCorsOptions = {
  origin: '*',
  methods: ['GET', 'POST', 'PUT'],
  allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID'],
  exposedHeaders: ['Retry-After'],
  maxAge: 7200,
};

function isVisitorApi(request: FastifyRequest): boolean {
  return /^\/api\/v1\/(calls|sites)([/?]|$)/.test(request.url);
}
