import { z } from 'zod';
import type { ShopSettings } from './settings.ts';

const address = z.url({ protocol: /^https?$/ });

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  FRONTDESK_URL: address.default('http://localhost:8080'),
  VIDEO_ORIGIN: address.default('http://localhost:4001'),
  SITE_KEY: z.string().min(1).default('demo-shop'),
});

export interface Config extends ShopSettings {
  readonly host: string;
  readonly port: number;
}

/** @throws ZodError naming the variable that is wrong. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { HOST, PORT, FRONTDESK_URL, VIDEO_ORIGIN, SITE_KEY } = Environment.parse(environment);
  return {
    host: HOST,
    port: PORT,
    frontdeskUrl: FRONTDESK_URL.replace(/\/+$/, ''),
    videoOrigin: new URL(VIDEO_ORIGIN).origin,
    siteKey: SITE_KEY,
  };
}
