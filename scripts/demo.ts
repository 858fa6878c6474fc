import { join, resolve } from 'node:path';
import { guide } from './demo/guide.ts';
import { prefixed, showOutput } from './demo/prefixed.ts';
import { startDemoSitePart } from './stack/demo-site.ts';
import { startEmulatorPart } from './stack/emulator.ts';
import { freePort } from './stack/free-port.ts';
import type { Part } from './stack/part.ts';
import { SITE_KEY, writeProvisioning } from './stack/provisioning.ts';
import { startServicePart } from './stack/service.ts';

/*
 * `npm run demo`: emulator, service and shop, each a process of its own, until Ctrl-C or until one of them ends.
 * The usual ports where they are free, others where not.
 */
const DATA = resolve(import.meta.dirname, '../data/demo');
const parts: Part[] = [];
let stopping = false;

process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));
process.once('SIGHUP', () => void stop(0));

try {
  await start();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await stop(1);
}

async function start(): Promise<void> {
  const [videoPort, servicePort, shopPort] = [
    await freePort(8081),
    await freePort(8080),
    await freePort(4000),
  ];
  const provisionFile = join(DATA, 'provisioning.json');
  const origins = [`http://localhost:${shopPort}`, `http://127.0.0.1:${shopPort}`] as const;
  await writeProvisioning(provisionFile, origins[0], [{ origins: [...origins] }]);
  const video = await ready(startEmulatorPart({ port: videoPort, onLine: prefixed('emulator') }));
  const service = await ready(
    startServicePart({
      port: servicePort,
      trueconfUrl: video.url,
      dataDir: DATA,
      provisionFile,
      onLine: prefixed('service'),
    }),
  );
  const shop = await ready(
    startDemoSitePart({
      port: shopPort,
      serviceUrl: service.url,
      videoUrl: video.url,
      siteKey: SITE_KEY,
      onLine: prefixed('shop'),
    }),
  );
  showOutput();
  process.stdout.write(guide({ shop: shop.url, service: service.url, video: video.url }));
}

/** Keeps an eye on a started part: the demo is all of them or nothing. */
async function ready<P extends Part>(starting: Promise<P>): Promise<P> {
  const part = await starting;
  parts.push(part);
  void part.ended.then(async () => {
    if (stopping) return;
    process.stderr.write(`\nThe ${part.name} has ended. Its last lines:\n${part.lastLines().join('\n')}\n`);
    await stop(1);
  });
  return part;
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  process.stdout.write('\nStopping …\n');
  await Promise.all(parts.map((part) => part.stop()));
  process.exit(code);
}
