import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { z } from 'zod';
import type { App } from '../app-instance.ts';
import { notBuilt } from './not-built.ts';

const DIST = fileURLToPath(new URL('../../../../../packages/widget/dist', import.meta.url));
const SHORTLY = 'public, max-age=300';
const FOREVER = 'public, max-age=31536000, immutable';
const AssetPath = z.object({ '*': z.string().regex(/^[\w-]+\.js(on)?$/) });

/**
 * The script customers put in their pages, at an address that never changes, and what it loads later, under names that
 * change with their content; or under one that ends in `latest`, where it knows of another build than this. Pages of any
 * origin may load them, those with COEP and SRI too.
 */
export async function widgetRoutes(app: App, dist = DIST): Promise<void> {
  if (!existsSync(join(dist, 'widget.js'))) return notBuilt(app, '/widget.js', 'widget');
  app.addHook('onRequest', async (_request, reply) => {
    // The same for every page: caches on the way need not keep one copy for each origin.
    reply.removeHeader('vary');
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
  });
  await app.register(fastifyStatic, { root: dist, serve: false, preCompressed: true, cacheControl: false });

  app.get('/widget.js', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', SHORTLY).sendFile('widget.js'),
  );
  app.get('/assets/*', { schema: { hide: true, params: AssetPath } }, (request, reply) => {
    const { '*': file } = request.params;
    reply.header('cache-control', file.endsWith('-latest.js') ? SHORTLY : FOREVER);
    return reply.sendFile(join('assets', file));
  });
}
