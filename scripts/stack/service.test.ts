import { expect, test } from 'vitest';
import { loadConfig, SETTING_NAMES } from '../../apps/service/src/config.ts';
import { serviceEnvironment } from './service.ts';

const OPTIONS = {
  port: 8080,
  trueconfUrl: 'http://127.0.0.1:4001',
  dataDir: '/tmp/data',
  provisionFile: '/tmp/provisioning.json',
};

test('nothing that the shell exports reaches a service of the demo or of a test', () => {
  const exported = {
    ...Object.fromEntries(SETTING_NAMES.map((name) => [name, 'exported'])),
    DATABASE_URL: 'postgres://user@production.example/frontdesk',
    TRUECONF_SECRET_KEY: 'a-real-key',
  };
  const alone = loadConfig(serviceEnvironment(OPTIONS));
  expect(loadConfig({ ...exported, ...serviceEnvironment(OPTIONS) })).toEqual(alone);
  expect(alone).toMatchObject({ databaseUrl: null, publicUrl: null, rateLimitExempt: [] });
});

test('a setting that is given counts', () => {
  expect(loadConfig(serviceEnvironment({ ...OPTIONS, env: { RETENTION_DAYS: '7' } })).retentionDays).toBe(7);
});
