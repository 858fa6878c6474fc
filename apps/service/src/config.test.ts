import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const NEEDED = {
  TRUECONF_URL: 'https://video.example.com/',
  TRUECONF_CLIENT_ID: 'id',
  TRUECONF_CLIENT_SECRET: 'sesame',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
}

it('has a default for everything but the TrueConf Server', () => {
  expect(loadConfig(NEEDED)).toMatchObject({
    trueconf: {
      url: 'https://video.example.com',
      auth: { clientId: 'id', clientSecret: 'sesame' },
      apiVersion: 'v3.8',
      maxGuests: null,
    },
    host: '127.0.0.1',
    port: 8080,
    publicUrl: null,
    trustProxy: false,
    databaseUrl: null,
    dataDir: join(process.cwd(), 'data'),
    provisionFile: null,
    rateLimitExempt: [],
    retentionDays: null,
    metricsToken: null,
    logLevel: 'info',
  });
});

it('takes an empty variable for an unset one', () => {
  expect(loadConfig({ ...NEEDED, PORT: '', DATABASE_URL: '', TRUECONF_SECRET_KEY: '' })).toEqual(
    loadConfig(NEEDED),
  );
});

it('refuses this machine by IPv6 for TrueConf, since a frame could not show it', () => {
  for (const url of ['http://[::1]:4310', 'http://[0:0:0:0:0:0:0:1]/'])
    expect(faultsOf({ ...NEEDED, TRUECONF_URL: url })).toEqual([
      expect.stringMatching(/^TRUECONF_URL .*http:\/\/localhost/),
    ]);
  expect(faultsOf({ ...NEEDED, TRUECONF_URL: 'https://[::1]' })).toEqual([]);
});

it('takes port 0 for any free one, and says so', () => {
  expect(loadConfig({ ...NEEDED, PORT: '0' }).port).toBe(0);
  expect(faultsOf({ ...NEEDED, PORT: '65536' })).toEqual([expect.stringContaining('0 for any free one')]);
});

it('uses the static key where one is given', () => {
  const { auth } = loadConfig({ TRUECONF_URL: 'http://localhost', TRUECONF_SECRET_KEY: 'key' }).trueconf;
  expect(auth).toEqual({ secretKey: 'key' });
});

it.each<[string, boolean | number | string[]]>([
  ['off', false],
  ['true', true],
  ['2', 2],
  ['127.0.0.1, 10.0.0.0/8', ['127.0.0.1', '10.0.0.0/8']],
])('TRUST_PROXY=%s', (value, expected) => {
  expect(loadConfig({ ...NEEDED, TRUST_PROXY: value }).trustProxy).toEqual(expected);
});

describe('one line for each variable that is wrong', () => {
  it.each([
    ['TRUECONF_URL', 'video.example.com'],
    ['TRUECONF_URL', 'https://admin:sesame@video.example.com'],
    ['TRUECONF_URL', 'https://video.example.com/?token=sesame'],
    ['TRUECONF_CLIENT_ID', 'open sesame'],
    ['TRUECONF_CLIENT_ID', 'sesame\n'],
    ['TRUECONF_CLIENT_SECRET', 'sesame\n'],
    ['TRUECONF_SECRET_KEY', 'sésame'],
    ['TRUECONF_API_VERSION', 'v4'],
    ['TRUECONF_API_VERSION', 'v3'],
    ['TRUECONF_API_VERSION', 'v3.0'],
    ['TRUECONF_CA_FILE', '/nowhere/ca.pem'],
    ['TRUECONF_MAX_GUESTS', '0'],
    ['HOST', 'all of them'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PUBLIC_URL', 'calls.example.com'],
    ['TRUST_PROXY', 'yes please'],
    ['DATABASE_URL', 'mysql://root:sesame@db/frontdesk'],
    ['RATE_LIMIT_EXEMPT', '10.0.0.0/8, office'],
    ['RATE_LIMIT_EXEMPT', '1'],
    ['RATE_LIMIT_EXEMPT', '10.1'],
    ['RATE_LIMIT_EXEMPT', '10.1/16'],
    ['TRUST_PROXY', '10.1'],
    ['RETENTION_DAYS', '0'],
    ['METRICS_TOKEN', 'sesame'],
    ['METRICS_TOKEN', 'open sesame open sesame'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    const faults = faultsOf({ ...NEEDED, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} \\S.+`));
    expect(faults[0]).not.toContain('sesame');
    expect(faults[0]).not.toContain('\n');
  });

  it('names all of them at once', () => {
    const names = faultsOf({ PORT: 'x', LOG_LEVEL: 'x' }).map((line) => line.split(' ')[0]);
    expect(names).toEqual([
      'TRUECONF_URL',
      'PORT',
      'LOG_LEVEL',
      'TRUECONF_CLIENT_ID',
      'TRUECONF_CLIENT_SECRET',
    ]);
  });

  it.each([
    ['is not PEM', 'not PEM'],
    ['only looks like PEM', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ])('a file that %s', (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
    const file = join(folder, 'ca.der');
    writeFileSync(file, text);
    expect(faultsOf({ ...NEEDED, TRUECONF_CA_FILE: file })).toEqual([
      expect.stringMatching(/^TRUECONF_CA_FILE .*PEM/),
    ]);
    rmSync(folder, { recursive: true });
  });
});
