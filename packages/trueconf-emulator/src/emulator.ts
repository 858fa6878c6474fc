import type { FastifyInstance } from 'fastify';
import { AccessTokens } from './auth/access-tokens.ts';
import { createUsers } from './create-users.ts';
import { defaults } from './defaults.ts';
import type { Emulation } from './emulation.ts';
import { Faults } from './faults/faults.ts';
import { Journal } from './journal/journal.ts';
import type { EmulatorOptions } from './options.ts';
import { BehaviourRunner } from './scripts/behaviour-runner.ts';
import { buildServer } from './server/build-server.ts';
import { type Certificate, selfSignedCertificate } from './server/self-signed.ts';
import { ServerState } from './state/server-state.ts';
import { defaultVariants, type Variants } from './variants.ts';

/** A running emulated TrueConf Server. */
export class TrueConfEmulator {
  /** Address it is reached at, without a slash at the end. */
  readonly url: string;
  /** PEM of the certificate to trust when it serves TLS, else null. */
  readonly ca: string | null;
  /** Everything the server knows: accounts, rooms, rings. Act on it or listen to its events. */
  readonly state: ServerState;
  /** Rules by which requests fail or are delayed. */
  readonly faults: Faults;
  /** The requests there were. */
  readonly journal: Journal;
  /** May be changed while it runs. */
  readonly variants: Variants;
  readonly #app: FastifyInstance;
  readonly #runner: BehaviourRunner;

  private constructor(app: FastifyInstance, url: string, ca: string | null, emulation: Emulation) {
    this.#app = app;
    this.url = url;
    this.ca = ca;
    this.state = emulation.state;
    this.faults = emulation.faults;
    this.journal = emulation.journal;
    this.variants = emulation.variants;
    this.#runner = new BehaviourRunner(emulation.state);
  }

  /** Starts an emulator and resolves once it listens; rejects with the system's error if it cannot. */
  static async start(options: EmulatorOptions = {}): Promise<TrueConfEmulator> {
    const host = options.host ?? '127.0.0.1';
    const certificate = options.tls ? await selfSignedCertificate(host) : null;
    const address = { url: options.publicUrl ?? '' };
    const emulation = createEmulation(options, () => address.url);
    const app = await buildServer(emulation, certificate, () => resetEmulation(emulation, options));
    await app.listen({ host, port: options.port ?? 0 });
    const url = listeningUrl(app, host, certificate);
    address.url ||= url;
    return new TrueConfEmulator(app, url, certificate?.cert ?? null, emulation);
  }

  /** Stops every room and closes every connection. */
  async close(): Promise<void> {
    this.state.clear();
    this.#runner.close();
    await this.#app.close();
  }
}

function createEmulation(options: EmulatorOptions, baseUrl: () => string): Emulation {
  const variants: Variants = { ...defaultVariants, ...options.variants };
  const tokens = new AccessTokens(options.tokenLifetimeS ?? defaults.tokenLifetimeS);
  const state = new ServerState({
    serverName: options.serverName ?? defaults.serverName,
    guestLicences: guestLicencesOf(options),
    ringTimeoutMs: options.ringTimeoutMs ?? defaults.ringTimeoutMs,
    ringsAtRunWithoutAutoInvite: () => variants.ringAtRunWithoutAutoInvite,
  });
  createAccounts(state, options);
  return {
    state,
    tokens,
    clients: options.clients ?? [defaults.client],
    secretKey: options.secretKey ?? null,
    variants,
    faults: new Faults(() => tokens.expireAll()),
    journal: new Journal(),
    maxParticipants: options.maxParticipants ?? defaults.maxParticipants,
    baseUrl,
  };
}

/** An option that is left out is the Free edition's limit; null is a licence without one. */
function guestLicencesOf({ guestLicences = defaults.guestLicences }: EmulatorOptions): number | null {
  return guestLicences;
}

function createAccounts(state: ServerState, options: EmulatorOptions): void {
  const users = options.users ?? defaults.users;
  createUsers(state, users, options.groups ?? defaults.groups(users.map(({ id }) => id)));
}

/** Back to how it was started; tokens stay good, so that clients need not notice. */
function resetEmulation(emulation: Emulation, options: EmulatorOptions): void {
  const { state, variants, faults, journal } = emulation;
  state.clear();
  state.licence.limit = guestLicencesOf(options);
  Object.assign(variants, defaultVariants, options.variants);
  faults.clear();
  journal.clear();
  createAccounts(state, options);
}

/** A wildcard host is no address to go to. */
function listeningUrl(app: FastifyInstance, host: string, certificate: Certificate | null): string {
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `${certificate ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
