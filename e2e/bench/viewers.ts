import { openStream, type Stream } from './stream.ts';

/** What opens one call's stream. */
export interface Watched {
  readonly events_url: string;
  readonly token: string;
}

/** Streams of visitors, and when each of them heard of which event. */
export class Viewers {
  readonly #streams = new Set<Stream>();
  readonly #heard = new Map<number, number[]>();

  get count(): number {
    return this.#streams.size;
  }

  async watch({ events_url, token }: Watched): Promise<Stream> {
    const stream = await openStream(events_url, { authorization: `Bearer ${token}` }, (text, at) => {
      for (const [, id] of text.matchAll(/^id: (\d+)$/gm)) this.#note(Number(id), at);
    });
    this.#streams.add(stream);
    return { close: () => this.#close(stream) };
  }

  /** When an event reached each of those who heard of it. */
  heard(id: number): readonly number[] {
    return this.#heard.get(id) ?? [];
  }

  closeAll(): void {
    for (const stream of this.#streams) this.#close(stream);
  }

  #note(id: number, at: number): void {
    const times = this.#heard.get(id);
    if (times === undefined) this.#heard.set(id, [at]);
    else times.push(at);
  }

  #close(stream: Stream): void {
    this.#streams.delete(stream);
    stream.close();
  }
}
