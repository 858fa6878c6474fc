import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { App } from '../app-instance.ts';
import { CONSOLE_POLICY } from '../plumbing/security-headers.ts';
import { notBuilt } from './not-built.ts';

const DIST = fileURLToPath(new URL('../../../../console/dist', import.meta.url));

/** The operators' console. Its page is never kept, what the page names is kept for good: names change with content. */
export async function consoleRoutes(app: App, dist = DIST): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) return notBuilt(app, '/console/*', 'console');
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', CONSOLE_POLICY);
  });
  for (const entrance of ['/', '/console'])
    app.get(entrance, { schema: { hide: true } }, (_request, reply) => reply.redirect('/console/'));
  await app.register(fastifyStatic, {
    root: dist,
    prefix: '/console/',
    preCompressed: true,
    cacheControl: false,
    schemaHide: true,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(dist, 'assets'));
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-store');
    },
  });
}
