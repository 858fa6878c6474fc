import { z } from 'zod';
import { invalidInput } from './errors/invalid-input.ts';

/** What goes into a header: visible ASCII. */
const Secret = z.string().regex(/^[\x21-\x7e]+$/, 'visible ASCII without blanks');

const Auth = z.union([
  /** OAuth 2.0 client credentials. */
  z.strictObject({ clientId: Secret, clientSecret: z.string().min(1) }),
  /** The static key of the control panel: every permission, for tests and administrators. */
  z.strictObject({ secretKey: Secret }),
]);

const BaseAddress = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address))
  .refine(({ username, password, search, hash }) => !(username || password || search || hash), {
    message: 'a plain address, without user, query and fragment',
  });

const Settings = z.strictObject({
  /** Base address; a path prefix is kept. */
  url: BaseAddress,
  auth: Auth,
  /** Any minor of version 3. */
  apiVersion: z
    .string()
    .regex(/^v3\.[1-9]\d?$/, 'v3.1 to v3.99')
    .default('v3.8'),
  /** Certificate authorities in PEM, trusted by this client alone, beside those of the system. */
  ca: z.union([z.string(), z.instanceof(Buffer)]).optional(),
  /** For each attempt, from asking for a connection to the last byte. */
  timeoutMs: z.int().min(1).max(600_000).default(10_000),
  /** Connections open at a time, kept alive between calls; further requests wait for one. */
  connections: z.int().min(1).max(10_000).default(128),
  userAgent: z
    .string()
    .regex(/^[\x20-\x7e]+$/, 'printable ASCII')
    .default('frontdesk-trueconf-client'),
});

export type ClientOptions = z.input<typeof Settings>;
export type ClientSettings = z.output<typeof Settings>;

/** @throws {TrueConfRequestError} `invalid_input`, naming the fields and never what was in them */
export const readSettings = (options: ClientOptions): ClientSettings => {
  const parsed = Settings.safeParse(options);
  if (!parsed.success) throw invalidInput('TrueConf client options', parsed.error);
  return parsed.data;
};
