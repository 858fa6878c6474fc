import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSseParser, type SseMessage } from './sse-parser.ts';

function parse(chunks: readonly string[]): { messages: SseMessage[]; retries: number[] } {
  const messages: SseMessage[] = [];
  const retries: number[] = [];
  const feed = createSseParser({ onMessage: (m) => messages.push(m), onRetry: (ms) => retries.push(ms) });
  for (const chunk of chunks) feed(chunk);
  return { messages, retries };
}

it.each([
  ['one line of data', 'data: a\n\n', [{ id: null, data: 'a' }]],
  ['several lines of data', 'data: a\ndata:b\n\n', [{ id: null, data: 'a\nb' }]],
  [
    'an id that stays for later messages',
    'id: 7\ndata: a\n\ndata: b\n\n',
    [
      { id: '7', data: 'a' },
      { id: '7', data: 'b' },
    ],
  ],
  ['comments, which are heartbeats', ': beat\n\n:\n\n', []],
  ['a message that has not ended', 'data: a\n', []],
  [
    'carriage returns',
    'data: a\r\rdata: b\r\n\r\n',
    [
      { id: null, data: 'a' },
      { id: null, data: 'b' },
    ],
  ],
  ['a field without a colon', 'data\n\n', [{ id: null, data: '' }]],
])('reads %s', (_, text, messages) => {
  expect(parse([text]).messages).toEqual(messages);
});

it('tells the pause the service wishes', () => {
  expect(parse(['retry: 2500\nretry: soon\n\n']).retries).toEqual([2500]);
});

const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('data', 'id', 'event', 'retry', '', 'other'),
      fc.constantFrom(':', ': ', ''),
      fc.string(),
    )
    .map((parts) => parts.join('').replace(/[\r\n\0]/g, '')),
  fc.constant(''),
);
const stream = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
  .map((lines) => lines.flat().join(''));

it('gives what the library gives, wherever the text is cut', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200)), (text, cuts) => {
      const at = [...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
      const chunks = at.map((end, index) => text.slice(at[index - 1] ?? 0, end));
      const expected: string[] = [];
      createParser({ onEvent: ({ data }) => expected.push(data) }).feed(`${text}\n`);
      const got = parse([...chunks, '\n']).messages.map(({ data }) => data);
      expect(got).toEqual(expected);
    }),
  );
});
