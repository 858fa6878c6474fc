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

const METHODS = ['GET', 'POST', 'PUT'];
const HEADERS = ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID'];
const EXPOSED = { 'access-control-expose-headers': 'Retry-After' };

const VISITOR_API: FastifyCorsOptions = {
  origin: '*',
  methods: METHODS,
  allowedHeaders: HEADERS,
  exposedHeaders: ['Retry-After'],
  maxAge: 7200,
  // Answers OPTIONS of clients that are no browsers too; the plugin's own refusal would be plain text.
  strictPreflight: false,
};

/** For refusals that the router makes before the plugin is asked: the preflight's answer, or the headers of a refusal. */
export function crossOriginHeaders(request: Pick<FastifyRequest, 'url' | 'method'>): Record<string, string> {
  if (!isVisitorApi(request)) return {};
  if (request.method !== 'OPTIONS') return { 'access-control-allow-origin': '*', ...EXPOSED };
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': METHODS.join(', '),
    'access-control-allow-headers': HEADERS.join(', '),
  };
}

function isVisitorApi(request: Pick<FastifyRequest, 'url'>): boolean {
  return /^\/api\/v1\/(calls|sites)([/?]|$)/.test(request.url);
}
