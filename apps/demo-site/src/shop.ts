import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { paint } from './art/scene.ts';
import { findLamp } from './catalogue/lamps.ts';
import { catalogue, isKind } from './pages/catalogue.ts';
import { home } from './pages/home.ts';
import { playground } from './pages/playground.ts';
import { product } from './pages/product.ts';
import { basket, notFound, visit, workshop } from './pages/texts.ts';
import { policyHeaders } from './policies.ts';
import type { ShopSettings } from './settings.ts';

const PUBLIC = new URL('../public/', import.meta.url).pathname;

/** The shop's website, ready to listen or to be asked by a test. */
export function buildShop(settings: ShopSettings): FastifyInstance {
  const shop = fastify({ forceCloseConnections: true });
  const policies = policyHeaders(settings);
  shop.addHook('onSend', async (_request, reply) => {
    reply.headers(policies);
  });
  shop.register(fastifyStatic, { root: PUBLIC, prefix: '/static/', maxAge: '5m' });

  const show = (path: string, render: (settings: ShopSettings) => string) =>
    shop.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').send(render(settings)));
  show('/', home);
  show('/workshop', workshop);
  show('/visit', visit);
  show('/basket', basket);
  show('/playground', playground);
  shop.get<{ Querystring: { kind?: string } }>('/lamps', (request, reply) => {
    const { kind } = request.query;
    return reply.type('text/html; charset=utf-8').send(catalogue(settings, isKind(kind) ? kind : undefined));
  });
  shop.get<{ Params: { slug: string } }>('/lamps/:slug', (request, reply) => {
    const lamp = findLamp(request.params.slug);
    if (lamp === undefined) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').send(product(settings, lamp));
  });
  shop.get<{ Params: { slug: string } }>('/art/:slug.svg', (request, reply) => {
    const lamp = findLamp(request.params.slug);
    if (lamp === undefined) return reply.callNotFound();
    return reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=86400')
      .send(paint(lamp.picture));
  });
  shop.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(notFound(settings)),
  );
  return shop;
}
