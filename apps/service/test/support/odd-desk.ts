import { expect, test as plain } from 'vitest';
import { parseNetwork } from '../../src/networks.ts';
import { buildTestApp, type TestApp } from './app.ts';
import { statusOf } from './call-record.ts';
import { sweepUntil } from './call-time.ts';
import { trueconfConfig } from './desk.ts';
import {
  type GettingStartedServer,
  type Oddities,
  startGettingStartedServer,
} from './getting-started-server.ts';
import { seedDesk } from './seed-desk.ts';
import { type Credential, visitor } from './visitor.ts';

/** A service that listens, one operator, and a video server that does little more than the getting-started article shows. */
export interface OddDesk extends TestApp {
  readonly url: string;
  readonly server: GettingStartedServer;
  /** From now on the server is odd in this way too. */
  odd(oddities: Oddities): void;
  /** Sweeps until the call is over and its room released. */
  becomesReleased(callId: string, stepS?: number): Promise<void>;
  hangUp(call: Credential): Promise<void>;
}

async function openOddDesk(): Promise<OddDesk> {
  const server = await startGettingStartedServer();
  const service = await buildTestApp({
    trueconf: trueconfConfig(server.url),
    rateLimitExempt: [parseNetwork('127.0.0.1')],
  });
  await seedDesk(service.db, { operators: ['helen'] });
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...{ ...service, server, url },
    odd: (oddities) => void Object.assign(server.oddities, oddities),
    becomesReleased: (id, stepS) => becomesReleased(service, id, stepS),
    hangUp: async (call) => {
      await visitor(url, call).hangUp();
      await becomesReleased(service, call.id);
    },
    close: async () => {
      await service.close();
      await server.close();
    },
  };
}

export const becomesReleased = (node: TestApp, callId: string, stepS = 1): Promise<void> =>
  sweepUntil(
    node,
    callId,
    async () =>
      expect(await statusOf(node.db, callId)).toMatchObject({ status: 'ended', room_state: 'released' }),
    stepS,
  );

export const test = plain.extend<{ desk: OddDesk }>({
  desk: async ({ task: _ }, use) => {
    const desk = await openOddDesk();
    await use(desk);
    await desk.close();
  },
});
