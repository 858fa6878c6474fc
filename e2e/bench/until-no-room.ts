import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Resolves once the emulated server has no room left: every operator is free again. */
export async function untilNoRoom(videoUrl: string): Promise<void> {
  const given = AbortSignal.timeout(PATIENCE_MS);
  while (!given.aborted) {
    const response = await fetch(`${videoUrl}/_emulator/conferences`);
    const { conferences } = (await response.json()) as { conferences: unknown[] };
    if (conferences.length === 0) return;
    await pause(10);
  }
  throw new Error('Rooms are left on the video server');
}
