interface Entry {
  readonly call: string | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
}

export interface Looks {
  readonly perSecond: number;
  readonly mostAtOnce: number;
}

export async function forgetLooks(videoUrl: string): Promise<void> {
  await fetch(`${videoUrl}/_emulator/journal`, { method: 'DELETE' });
}

/** How often rooms were looked into since, by the video server's own journal. */
export async function readLooks(videoUrl: string): Promise<Looks> {
  const answer = await fetch(`${videoUrl}/_emulator/journal`);
  const { entries } = (await answer.json()) as { entries: Entry[] };
  const looks = entries.filter(({ call }) => call === 'participants.list');
  const steps = looks
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
  const first = looks[0]?.startedAt ?? 0;
  const last = looks.at(-1)?.startedAt ?? 0;
  return { perSecond: last > first ? looks.length / ((last - first) / 1000) : 0, mostAtOnce };
}
