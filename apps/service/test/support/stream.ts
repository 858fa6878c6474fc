import { CallEvent, ConsoleEvent } from '@frontdesk/contract';
import { expect, vi } from 'vitest';
import type { z } from 'zod';
import type { Credential } from './visitor.ts';

export interface Stream<Event> {
  readonly status: number;
  /** Every message so far, each checked against the contract. */
  readonly events: Event[];
  /** Everything that came, comments too. */
  readonly text: () => string;
  readonly ended: Promise<void>;
  /** The first message, past or to come, of this type; of this call, where news of an earlier one may still be under way. */
  until(type: string, callId?: string): Promise<Event>;
  /** Until the newest message is like this. */
  untilLast(like: object): Promise<void>;
  close(): void;
}

/** A visitor's page follows its call. */
export const followCall = (url: string, { id, token }: Credential, lastEventId?: number) =>
  follow(CallEvent, `${url}/api/v1/calls/${id}/events`, {
    authorization: `Bearer ${token}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
  });

/** An operator's console. */
export const followDesk = (url: string, cookie: string) =>
  follow(ConsoleEvent, `${url}/api/v1/console/events`, { cookie });

/** Resolves when the first message is here, or the stream is over without one: what happens before that is only in the snapshot. */
async function follow<Schema extends z.ZodType<{ type: string }>>(
  schema: Schema,
  url: string,
  headers: Record<string, string>,
): Promise<Stream<z.infer<Schema>>> {
  const closing = new AbortController();
  const response = await fetch(url, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: closing.signal,
  });
  const events: z.infer<Schema>[] = [];
  let text = '';
  const begun = Promise.withResolvers<void>();
  const read = async () => {
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const piece = new TextDecoder().decode(chunk);
      text += piece;
      const blocks = (rest + piece).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const data of blocks.flatMap((block) => /^data: (.*)$/m.exec(block)?.[1] ?? [])) {
        events.push(schema.parse(JSON.parse(data)));
        begun.resolve();
      }
    }
  };
  const ended = read().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  await Promise.race([begun.promise, ended]);
  return {
    status: response.status,
    events,
    text: () => text,
    ended,
    until: (type, callId) =>
      vi.waitFor(
        () => {
          const event = events.find(
            (candidate) => candidate.type === type && (callId === undefined || idOf(candidate) === callId),
          );
          if (event === undefined)
            throw new Error(`no ${type} among ${events.map((e) => e.type).join(', ')}`);
          return event;
        },
        { timeout: 5_000, interval: 10 },
      ),
    untilLast: (like) =>
      vi.waitFor(() => expect(events.at(-1)).toMatchObject(like), { timeout: 5_000, interval: 10 }),
    close: () => closing.abort(),
  };
}

/** Of the call that a message is about, if it is about one. */
function idOf(message: object): string | undefined {
  return 'call' in message ? (message.call as { id: string }).id : undefined;
}
