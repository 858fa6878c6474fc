interface Entry {
  readonly call: string | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
}

export interface RoomChecks {
  readonly perSecond: number;
  readonly mostAtOnce: number;
}

export async function forgetRoomChecks(videoUrl: string): Promise<void> {
  await fetch(`${videoUrl}/_emulator/journal`, { method: 'DELETE' });
}

/** How often rooms were checked since, by the video server's own journal. */
export async function readRoomChecks(videoUrl: string): Promise<RoomChecks> {
  const answer = await fetch(`${videoUrl}/_emulator/journal`);
  const { entries } = (await answer.json()) as { entries: Entry[] };
  const checks = entries.filter(({ call }) => call === 'participants.list');
  const steps = checks
    .flatMap(({ startedAt, finishedAt }) => [
      { at: startedAt, by: 1 },
      { at: finishedAt ?? Number.POSITIVE_INFINITY, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  let atOnce = 0;
  let mostAtOnce = 0;
  for (const { by } of steps) {
    atOnce += by;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
  }
  const first = checks[0]?.startedAt ?? 0;
  const last = checks.at(-1)?.startedAt ?? 0;
  return { perSecond: last > first ? checks.length / ((last - first) / 1000) : 0, mostAtOnce };
}
