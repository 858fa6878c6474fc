import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { timed } from '../figures.ts';

/** A page of PostgreSQL's log. */
const PAGE_BYTES = 8_192;
const EVERY_MS = 20;

/**
 * How long the disk itself takes to keep a page for good, time and again until `done`: nothing that is acknowledged can be
 * acknowledged sooner.
 * @returns milliseconds
 */
export async function probeDisk(done: AbortSignal): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-disk-'));
  const file = await open(join(folder, 'page'), 'w');
  const page = Buffer.alloc(PAGE_BYTES);
  const samples: number[] = [];
  try {
    while (!done.aborted) {
      await file.appendFile(page);
      samples.push((await timed(() => file.datasync())).ms);
      await pause(EVERY_MS);
    }
    return samples;
  } finally {
    await file.close();
    await rm(folder, { recursive: true });
  }
}
