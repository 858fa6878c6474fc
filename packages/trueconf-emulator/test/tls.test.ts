import { request } from 'node:https';
import { describe, expect, it } from 'vitest';
import { startEmulator } from './support/emulator.ts';

function statusOf(url: string, ca?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { ca }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('TLS', () => {
  it('is trusted by those who have the certificate, under the name and the address', async () => {
    const server = await startEmulator({ tls: 'self-signed' });
    const ca = server.ca ?? '';
    const url = `${server.url}/_emulator/state`;
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect(await statusOf(url, ca)).toBe(200);
    expect(await statusOf(url.replace('127.0.0.1', 'localhost'), ca)).toBe(200);
  });

  it('is not trusted by others', async () => {
    const server = await startEmulator({ tls: 'self-signed' });
    await expect(statusOf(server.url)).rejects.toThrow(/self.signed/);
  });
});
