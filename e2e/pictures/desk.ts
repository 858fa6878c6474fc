import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoSitePart } from '../../scripts/stack/demo-site.ts';
import { startEmulatorPart } from '../../scripts/stack/emulator.ts';
import { freePort } from '../../scripts/stack/free-port.ts';
import { SITE_KEY, writeProvisioning } from '../../scripts/stack/provisioning.ts';
import { startServicePart } from '../../scripts/stack/service.ts';

export interface Desk {
  readonly serviceUrl: string;
  readonly shopUrl: string;
  stop(): Promise<void>;
}

/** The demo with nothing in it yet; the shop at its usual port where that is free, since the pictures show its address. */
export async function startDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-pictures-'));
  const [videoPort, servicePort, shopPort] = [await freePort(), await freePort(), await freePort(4000)];
  const provisionFile = join(folder, 'provisioning.json');
  const shopUrl = `http://localhost:${shopPort}`;
  await writeProvisioning(provisionFile, shopUrl, [{ origins: [shopUrl], wrap_up_s: 0 }]);
  const video = await startEmulatorPart({ port: videoPort });
  const dataDir = join(folder, 'data');
  const service = await startServicePart({
    ...{ port: servicePort, trueconfUrl: video.url, dataDir, provisionFile },
    env: { RATE_LIMIT_EXEMPT: '127.0.0.0/8' },
  });
  const shop = await startDemoSitePart({
    ...{ port: shopPort, serviceUrl: service.url, videoUrl: video.url, siteKey: SITE_KEY },
  });
  return {
    serviceUrl: service.url,
    shopUrl,
    stop: async () => {
      await Promise.all([shop.stop(), service.stop()]);
      await video.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
