import { resolve } from 'node:path';
import { z } from 'zod';
import type { Network } from './networks.ts';
import {
  certificates,
  credential,
  networkList,
  trustProxy,
  webAddress,
  wholeNumber,
} from './setting-kinds.ts';

/** How the service proves itself to TrueConf. */
export type TrueConfAuth = { clientId: string; clientSecret: string } | { secretKey: string };

/** Everything that can be set from outside, checked once at start. Holds secrets: never log it. */
export interface Config {
  readonly trueconf: {
    readonly url: string;
    readonly auth: TrueConfAuth;
    readonly apiVersion: string;
    /** PEM text of an extra certificate authority. */
    readonly ca: string | undefined;
    /** Guest connections in the licence; null means unlimited. */
    readonly maxGuests: number | null;
  };
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end; null means "as the request says". */
  readonly publicUrl: string | null;
  /** In Fastify's words: nobody, everybody, the last n hops, or these networks. */
  readonly trustProxy: boolean | number | string[];
  /** Null means the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly provisionFile: string | null;
  readonly rateLimitExempt: readonly Network[];
  /** After so many days calls are anonymised; null keeps them. */
  readonly retentionDays: number | null;
  /** Opens `/metrics`; null where nobody may read them. */
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What is wrong with the environment: one line per variable, each naming it and the remedy, none repeating its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

type Environment = Record<string, string | undefined>;

/**
 * The settings, from the environment unless another record is given. An empty variable counts as unset.
 * @throws ConfigError naming every variable that is wrong.
 */
export function loadConfig(env: Environment = process.env): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = Variables.safeParse(set);
  const faults = result.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  faults.push(...checkCredentials(set));
  if (result.success && faults.length === 0) return toConfig(result.data);
  throw new ConfigError(faults);
}

const Variables = z.object({
  TRUECONF_URL: webAddress('https://video.example.com').refine(
    (url) => !url.startsWith('http:') || new URL(url).hostname !== '[::1]',
    'names this machine by IPv6, from which no page may show a room; write http://localhost or http://127.0.0.1',
  ),
  TRUECONF_CLIENT_ID: credential.optional(),
  TRUECONF_CLIENT_SECRET: credential.optional(),
  TRUECONF_SECRET_KEY: credential.optional(),
  TRUECONF_API_VERSION: z
    .string()
    .regex(/^v3\.[1-9]\d?$/, 'is not a version of the API; write it as in the path, for example v3.8')
    .default('v3.8'),
  TRUECONF_CA_FILE: certificates.optional(),
  TRUECONF_MAX_GUESTS: wholeNumber(
    1,
    1_000_000,
    'is not a number of guests; write a whole number from 1, or leave it out for no limit',
  ).optional(),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'is not an address to listen on; write for example 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: wholeNumber(
    0,
    65_535,
    'is not a port; write a whole number from 1 to 65535, or 0 for any free one',
  ).default(8080),
  PUBLIC_URL: webAddress('https://calls.example.com').optional(),
  TRUST_PROXY: trustProxy.default(false),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'is not a PostgreSQL address; it starts with postgres://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  PROVISION_FILE: z.string().optional(),
  RATE_LIMIT_EXEMPT: networkList.default([]),
  RETENTION_DAYS: wholeNumber(
    1,
    36_500,
    'is not a number of days; write a whole number from 1, or leave it out to keep everything',
  ).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w~+/.=-]{16,200}$/,
      'is too short or not a token; write 16 letters and digits or more, for example those of "openssl rand -hex 24"',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is no log level; choose one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** Every variable the service reads. */
export const SETTING_NAMES: readonly string[] = Object.keys(Variables.shape);

function checkCredentials(env: Environment): string[] {
  if (Object.hasOwn(env, 'TRUECONF_SECRET_KEY')) return [];
  const remedy = 'take it from the OAuth application in the control panel of TrueConf Server';
  return ['TRUECONF_CLIENT_ID', 'TRUECONF_CLIENT_SECRET']
    .filter((name) => !Object.hasOwn(env, name))
    .map((name) => `${name} is not set; ${remedy}`);
}

function toConfig(env: z.output<typeof Variables>): Config {
  return {
    trueconf: {
      url: env.TRUECONF_URL,
      auth:
        env.TRUECONF_SECRET_KEY === undefined
          ? { clientId: env.TRUECONF_CLIENT_ID ?? '', clientSecret: env.TRUECONF_CLIENT_SECRET ?? '' }
          : { secretKey: env.TRUECONF_SECRET_KEY },
      apiVersion: env.TRUECONF_API_VERSION,
      ca: env.TRUECONF_CA_FILE,
      maxGuests: env.TRUECONF_MAX_GUESTS ?? null,
    },
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    trustProxy: env.TRUST_PROXY,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: resolve(env.DATA_DIR),
    provisionFile: env.PROVISION_FILE === undefined ? null : resolve(env.PROVISION_FILE),
    rateLimitExempt: env.RATE_LIMIT_EXEMPT,
    retentionDays: env.RETENTION_DAYS ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
  };
}
