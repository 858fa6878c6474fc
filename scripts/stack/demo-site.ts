import { resolve } from 'node:path';
import { type Part, startPart } from './part.ts';

interface DemoSitePartOptions {
  port: number;
  serviceUrl: string;
  videoUrl: string;
  siteKey: string;
  onLine?: (line: string) => void;
}

/** The demo shop as a process of its own. */
export async function startDemoSitePart(options: DemoSitePartOptions): Promise<Part & { url: string }> {
  const { port, serviceUrl, videoUrl, siteKey, onLine } = options;
  const url = `http://localhost:${port}`;
  const part = await startPart({
    name: 'shop',
    args: [resolve(import.meta.dirname, '../../apps/demo-site/src/main.ts')],
    env: {
      PORT: `${port}`,
      FRONTDESK_URL: serviceUrl,
      VIDEO_ORIGIN: new URL(videoUrl).origin,
      SITE_KEY: siteKey,
    },
    readyUrl: url,
    ...(onLine && { onLine }),
  });
  return { ...part, url };
}
