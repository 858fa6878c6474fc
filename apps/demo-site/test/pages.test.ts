import { afterAll, expect, it } from 'vitest';
import { LAMPS } from '../src/catalogue/lamps.ts';
import { buildShop } from '../src/shop.ts';

const shop = buildShop({
  frontdeskUrl: 'https://desk.example.com',
  videoOrigin: 'https://video.example.com',
  siteKey: 'demo-shop',
});
afterAll(() => shop.close());

/** Every address of the shop that can be reached by following links and pictures from the front page. */
async function walk(): Promise<Map<string, { status: number; body: string }>> {
  const seen = new Map<string, { status: number; body: string }>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const { statusCode, body } = await shop.inject(path);
    seen.set(path, { status: statusCode, body });
    for (const [, link] of body.matchAll(/(?:href|src)="(\/[^"]*)"/g))
      if (link !== undefined) waiting.push(link);
  }
  return seen;
}

it('every link and picture leads somewhere', async () => {
  const pages = await walk();
  expect([...pages].filter(([, { status }]) => status !== 200)).toEqual([]);
  for (const { slug } of LAMPS) expect(pages.keys()).toContain(`/lamps/${slug}`);
});

it('every page holds the tag once, and nothing else of Frontdesk', async () => {
  const tag = '<script src="https://desk.example.com/widget.js" data-site="demo-shop" async></script>';
  for (const [path, { body }] of await walk()) {
    if (!body.startsWith('<!doctype html>')) continue;
    expect(body.split(tag), path).toHaveLength(2);
    expect(body.replace(tag, ''), path).not.toContain('desk.example.com');
  }
});

it('an unknown lamp is a page that says so', async () => {
  const answer = await shop.inject('/lamps/torch');
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('Nothing is lit here');
});

it('allows the service to load and the video server to use camera and microphone, and nobody else', async () => {
  const { headers } = await shop.inject('/');
  expect(headers['content-security-policy']).toContain("script-src 'self' https://desk.example.com;");
  expect(headers['content-security-policy']).toContain('frame-src https://video.example.com;');
  expect(headers['permissions-policy']).toContain('camera=(self "https://video.example.com")');
});

it('a site key cannot break out of the tag', async () => {
  const odd = buildShop({
    frontdeskUrl: 'https://d.example',
    videoOrigin: 'https://v.example',
    siteKey: '"><i>',
  });
  expect((await odd.inject('/')).body).toContain('data-site="&#34;&#62;&#60;i&#62;"');
});
