import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { App } from '../../src/http/app-instance.ts';
import { consoleRoutes } from '../../src/http/assets/console.routes.ts';
import { widgetRoutes } from '../../src/http/assets/widget.routes.ts';
import { handleErrors } from '../../src/http/plumbing/error-handler.ts';
import { setSecurityHeaders } from '../../src/http/plumbing/security-headers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-assets-'));
  mkdirSync(join(folder, 'assets'));
  for (const file of [
    'widget.js',
    'index.html',
    'assets/body-1a2b.js',
    'assets/body-latest.js',
    'assets/page-1a2b.css',
  ]) {
    writeFileSync(join(folder, file), `plain ${file}`);
    writeFileSync(join(folder, `${file}.br`), `packed ${file}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serve(dist: string): Promise<App> {
  const app: App = Fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app);
  await setSecurityHeaders(app);
  await app.register(async (scope) => widgetRoutes(scope.withTypeProvider<ZodTypeProvider>(), dist));
  await app.register(async (scope) => consoleRoutes(scope.withTypeProvider<ZodTypeProvider>(), dist));
  return app;
}

const SHORTLY = 'public, max-age=300';
const FOREVER = 'public, max-age=31536000, immutable';
const ANYWHERE = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

it.each(['/console/nope.js', '/console/assets/nope.css', '/assets/nope-1a2b.js'])(
  'a file that is not there is not found: %s',
  async (url) => {
    const app = await serve(folder);
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await app.inject({ method, url });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['allow']).toBeUndefined();
      // It may be there in a moment: nodes are replaced one by one.
      expect(answer.headers['cache-control']).not.toContain('immutable');
    }
    expect((await app.inject(url)).json()).toMatchObject({ code: 'not_found' });
    const posted = await app.inject({ method: 'POST', url });
    expect(posted.json()).toMatchObject({ code: 'method_not_allowed' });
    expect(posted.headers['allow']).toBe('GET, HEAD');
  },
);

describe('files and how long they may be kept', () => {
  it.each([
    ['/widget.js', 'widget.js', { 'cache-control': SHORTLY, ...ANYWHERE }],
    ['/assets/body-latest.js', 'assets/body-latest.js', { 'cache-control': SHORTLY, ...ANYWHERE }],
    ['/assets/body-1a2b.js', 'assets/body-1a2b.js', { 'cache-control': FOREVER, ...ANYWHERE }],
    ['/console/', 'index.html', { 'cache-control': 'no-store' }],
    ['/console/assets/page-1a2b.css', 'assets/page-1a2b.css', { 'cache-control': FOREVER }],
  ])('%s', async (url, file, headers) => {
    const app = await serve(folder);
    const plain = await app.inject(url);
    expect(plain.headers).toMatchObject({
      etag: expect.any(String),
      vary: expect.stringMatching(/accept-encoding/i),
      ...headers,
    });
    expect(plain.body).toBe(`plain ${file}`);
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
    expect(packed.body).toBe(`packed ${file}`);
    const known = await app.inject({ url, headers: { 'if-none-match': String(plain.headers.etag) } });
    expect(known.statusCode).toBe(304);
  });
});

test('the console may frame video servers and nothing may frame the console', async () => {
  const { headers } = await (await serve(folder)).inject('/console/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('frame-src https: http://localhost:* http://*.localhost:* http://127.0.0.1:*');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

describe('what is not there', () => {
  it.each(['/assets/missing.js', '/assets/..%2fwidget.js', '/console/missing.css'])('%s', async (url) => {
    const answer = await (await serve(folder)).inject(url);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('goes to the page with the slash', async () => {
    const answer = await (await serve(folder)).inject('/console');
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/console/']);
  });

  it.each(['/widget.js', '/console/'])('%s says that it has not been built', async (url) => {
    const answer = await (await serve(join(folder, 'nowhere'))).inject(url);
    expect(answer.json()).toMatchObject({
      code: 'service_unavailable',
      detail: expect.stringContaining('build'),
    });
  });
});
