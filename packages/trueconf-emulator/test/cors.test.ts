import { describe, expect, it } from 'vitest';
import { exchange, startEmulator } from './support/emulator.ts';

const origin = 'https://shop.example';

describe('pages of other origins', () => {
  it.each([
    ['/oauth2/v1/token', 'POST'],
    ['/api/v3.1/conferences', 'POST'],
    ['/api/v3.1/conferences/1/', 'DELETE'],
    ['/api/v3.1/conferences/1', 'PUT'],
  ])('may call %s by %s', async (path, method) => {
    const { url } = await startEmulator();
    const { status, headers } = await exchange(url + path, 'OPTIONS', {
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toContain(method);
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });

  it('may read answers, refusals too', async () => {
    const { url } = await startEmulator();
    for (const path of ['/api/v3.1/conferences', '/api/v3.1/nothing', '/oauth2/v1/token']) {
      const { headers } = await exchange(url + path, 'GET', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('may not use the control calls', async () => {
    const { url } = await startEmulator();
    const { headers } = await exchange(`${url}/_emulator/state`, 'GET', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
