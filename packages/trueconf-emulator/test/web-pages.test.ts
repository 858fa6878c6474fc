import { describe, expect, it } from 'vitest';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the pages', () => {
  it('may be framed by any site and load nothing from elsewhere', async () => {
    const server = await startEmulator();
    const { status, headers } = await get(`${server.url}/webrtc/1234567890`);
    expect(status).toBe(200);
    expect(headers.get('x-frame-options')).toBeNull();
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('frame-ancestors');
  });

  it('name only sources that the server has, all the way down', async () => {
    const server = await startEmulator();
    const pages = await Promise.all(['/webrtc/1', '/app/anna'].map((path) => get(server.url + path)));
    const seen = new Set(pages.flatMap(({ text }) => text.match(/\/webrtc\/assets\/[^"]+/g) ?? []));
    for (const path of seen) {
      const { status, headers, text } = await get(server.url + path);
      expect(status, path).toBe(200);
      expect(headers.get('content-type'), path).toMatch(
        path.endsWith('.css') ? 'text/css' : 'text/javascript',
      );
      for (const [, name] of text.matchAll(/from '\.\/([^']+)'/g)) seen.add(`/webrtc/assets/${name}`);
      expect(text, path).not.toMatch(/import type|from '\.\.\//);
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it.each(['tsconfig.json', 'grid.test.ts', '..%2Fpackage.json', 'nothing.ts'])('keep %s', async (name) => {
    const server = await startEmulator();
    expect((await get(`${server.url}/webrtc/assets/${name}`)).status).toBe(404);
  });

  it('show a conference and the ways into it, in two languages', async () => {
    const server = await startEmulator();
    const id = await runRoom(await apiOf(server), { topic: 'Questions & answers' });
    const english = await get(`${server.url}/c/${id}`, { 'accept-language': 'fr, en' });
    expect(english.text).toContain('<h1>Questions &amp; answers</h1>');
    expect(english.text).toContain(`href="/webrtc/${id}"`);
    expect(english.text).toContain('href="trueconf:');
    expect(english.text).toContain('Join in browser');
    const german = await get(`${server.url}/c/${id}`, { 'accept-language': 'de-AT,de;q=0.9' });
    expect(german.text).toContain('Im Browser teilnehmen');
  });

  it('know when there is no such conference', async () => {
    const server = await startEmulator();
    expect((await get(`${server.url}/c/0000000000`)).status).toBe(404);
  });

  it('never take a topic or an address for markup', async () => {
    const server = await startEmulator();
    const topic = '"><script>alert(1)</script>';
    const id = await runRoom(await apiOf(server), { topic });
    const hostile = encodeURIComponent(topic);
    for (const path of [`/c/${id}`, `/webrtc/${id}`, `/webrtc/${hostile}`, `/app/${hostile}`]) {
      expect((await get(server.url + path)).text, path).not.toMatch(/<script(?! type="module")/);
    }
  });
});
