import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type ClientOptions, TrueConfClient, TrueConfError } from '../src/index.ts';

const URL_ = 'https://video.example';
const SECRET = 'sesame-0pen';

/** As it arrives from a settings file, where types promise nothing. */
const open = (options: unknown) => new TrueConfClient(options as ClientOptions);

const failure = (options: unknown): TrueConfError => {
  try {
    open(options);
  } catch (error) {
    if (error instanceof TrueConfError) return error;
  }
  throw new Error('was accepted');
};

describe('are refused, by name and without their value:', () => {
  it.each([
    ['url', { url: 'video.example' }],
    ['url', { url: 'ftp://video.example' }],
    ['url', { url: `https://admin:${SECRET}@video.example` }],
    ['url', { url: `https://video.example/?key=${SECRET}` }],
    ['url', { url: `https://video.example/#${SECRET}` }],
    ['url', { url: '' }],
    ['auth', { auth: { clientId: 'a' } }],
    ['auth', { auth: { clientId: '', clientSecret: SECRET } }],
    ['auth', { auth: { secretKey: `${SECRET}\n` } }],
    ['auth', { auth: { secretKey: '' } }],
    ['auth', { auth: undefined }],
    ['apiVersion', { apiVersion: 'v4' }],
    ['apiVersion', { apiVersion: '3.8' }],
    ['apiVersion', { apiVersion: 'v3.0' }],
    ['apiVersion', { apiVersion: 'v3.100' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['connections', { connections: 0 }],
    ['userAgent', { userAgent: 'a\r\nX: y' }],
    ['ca', { ca: 'no certificate' }],
    ['ca', { ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }],
    ['ca', { ca: '' }],
  ])('%s %j', (field, wrong) => {
    const error = failure({ url: URL_, auth: { clientId: 'a', clientSecret: SECRET }, ...wrong });
    expect(error).toMatchObject({ name: 'TrueConfRequestError', code: 'invalid_input', sent: false });
    expect(error.message).toContain(field);
    expect(inspect(error)).not.toContain(SECRET);
  });
});

it.each([
  { url: 'http://127.0.0.1:8080' },
  { url: 'https://video.example/prefix/' },
  { auth: { clientId: 'a', clientSecret: 'any words, ünïcödé & more' } },
  { apiVersion: 'v3.1' },
  { apiVersion: 'v3.99' },
])('accepts %j', async (options) => {
  await new TrueConfClient({ url: URL_, auth: { secretKey: 'k' }, ...options }).close();
});

it('shows no secret when the client is printed', () => {
  for (const auth of [{ clientId: 'a', clientSecret: SECRET }, { secretKey: SECRET }]) {
    const client = new TrueConfClient({ url: URL_, auth });
    expect(inspect(client, { depth: null, showHidden: true, getters: true })).not.toContain(SECRET);
    expect(JSON.stringify(client)).not.toContain(SECRET);
  }
});
