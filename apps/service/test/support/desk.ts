import { defaults, type EmulatorOptions, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { vi } from 'vitest';
import type { Config } from '../../src/config.ts';
import { parseNetwork } from '../../src/networks.ts';
import type { PushTarget } from '../../src/push/push-target.ts';
import { buildTestApp, type TestApp } from './app.ts';
import { type DeskSeed, seedDesk } from './seed-desk.ts';

export interface DeskOptions extends DeskSeed {
  readonly emulator?: EmulatorOptions;
  readonly maxGuests?: number;
  /** Where pushes may go. */
  readonly pushTarget?: PushTarget;
}

/** A service that listens, an emulated TrueConf Server and one site with its operators: what a call needs. */
export interface Desk extends TestApp {
  readonly url: string;
  readonly trueconf: TrueConfEmulator;
  /** Waits until TrueConf has been asked for this (`conferences.run`), answered or not. */
  trueconfAsked(what: string): Promise<void>;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const trueconf = await TrueConfEmulator.start({ guestLicences: null, ...options.emulator });
  const service = await buildTestApp(
    {
      trueconf: trueconfConfig(trueconf.url, options.maxGuests),
      // Many visitors share the address of the test.
      rateLimitExempt: [parseNetwork('127.0.0.1')],
    },
    options.pushTarget === undefined ? {} : { pushTarget: options.pushTarget },
  );
  await seedDesk(service.db, options);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...service,
    url,
    trueconf,
    trueconfAsked: (what) =>
      vi.waitFor(
        () => {
          if (trueconf.journal.of(what).length === 0) throw new Error(`${what} was not asked for`);
        },
        { timeout: 5_000, interval: 5 },
      ),
    close: async () => {
      await service.close();
      await trueconf.close();
    },
  };
}

export function trueconfConfig(url: string, maxGuests?: number): Config['trueconf'] {
  const { id, secret } = defaults.client;
  return {
    url,
    auth: { clientId: id, clientSecret: secret },
    apiVersion: 'v3.8',
    ca: undefined,
    maxGuests: maxGuests ?? null,
  };
}
