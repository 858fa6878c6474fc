import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../browsers/chromium-flags.ts';
import { findChromium } from '../browsers/find-chromium.ts';
import { config } from '../config.ts';

/** Drawings of people, of whom nobody has to be asked. */
const FACES = ['anna', 'maria'] as const;
type Face = (typeof FACES)[number];

export interface Faces {
  /** A new window of somebody whose camera shows this face. */
  windowOf(face: Face, size: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** A browser for each face: Chromium takes what its cameras see when it starts. */
export async function openFaces(): Promise<Faces> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-faces-'));
  const artist = await chromium.launch(options());
  const browsers = new Map<Face, Browser>();
  for (const face of FACES) {
    const film = join(folder, `${face}.mjpeg`);
    await writeFile(film, await draw(artist, face));
    browsers.set(face, await chromium.launch(options(`--use-file-for-fake-video-capture=${film}`)));
  }
  await artist.close();
  return {
    windowOf: async (face, viewport) => {
      const browser = browsers.get(face);
      if (browser === undefined) throw new Error(`nobody has drawn ${face}`);
      const context = await browser.newContext({
        ...{ viewport, locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
      });
      return context.newPage();
    },
    close: async () => {
      await Promise.all([...browsers.values()].map((browser) => browser.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function options(...more: string[]): LaunchOptions {
  const executablePath = findChromium(config.chromium);
  return { args: [...CHROMIUM_FLAGS, ...more], ...(executablePath !== null && { executablePath }) };
}

/** One picture, which the camera shows for ever. */
async function draw(artist: Browser, face: Face): Promise<Buffer> {
  const page = await artist.newPage({ viewport: { width: 1280, height: 720 } });
  await page.setContent(await readFile(new URL(`${face}.svg`, import.meta.url), 'utf8'));
  await page.addStyleTag({
    content: 'body { margin: 0 } svg { display: block; width: 1280px; height: 720px }',
  });
  const picture = await page.screenshot({ type: 'jpeg', quality: 95 });
  await page.close();
  return picture;
}
