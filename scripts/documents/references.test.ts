import { expect, it } from 'vitest';
import { references } from './references.ts';

it.each([
  ['a link to a file', 'see [this](docs/a.md)', ['docs/a.md']],
  ['a link into a file, without the place in it', '[x](../b.md#part)', ['../b.md']],
  ['a picture', '![shop](docs/images/call.png)', ['docs/images/call.png']],
  ['a path in a code span', 'read `packages/contract/src` first', ['packages/contract/src']],
  ['a command in a code span', 'run `npm run demo` now', ['demo']],
  ['a command of one workspace', '`pnpm --filter @frontdesk/widget build`', ['build']],
  ['a command in a fenced block', '```sh\nnpm test\n```', ['test']],
])('finds %s', (_what, text, targets) => {
  expect(references(text).map(({ target }) => target)).toEqual(targets);
});

it.each([
  ['an address', '[site](https://example.com/docs/a.md)'],
  ['a place on the same page', '[below](#below)'],
  ['a pattern', 'every `packages/*/README.md`'],
  ['what the package manager brings itself', '`pnpm install`'],
  ['prose', 'the npm registry'],
  ['a link inside a fenced block', '```md\n[x](gone.md)\n```'],
])('leaves out %s', (_what, text) => {
  expect(references(text)).toEqual([]);
});

it('tells the line', () => {
  expect(references('one\n\n[x](a.md)')[0]?.line).toBe(3);
});
