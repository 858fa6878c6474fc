import { expect, it } from 'vitest';
import { iframeSource } from './iframe-source.ts';

it.each([
  ['<iframe src="https://a/b"></iframe>', 'https://a/b'],
  ["<div><IFRAME\n allow='camera'\n SRC='https://a/b'></IFRAME></div>", 'https://a/b'],
  ['<iframe src=https://a/b width=1>', 'https://a/b'],
  ['<iframe src = "https://a/?x=1&amp;y=2#z&#39;&#x41;">', "https://a/?x=1&y=2#z'A"],
  ['<iframe data-src="https://evil/" src="https://a/b">', 'https://a/b'],
  ['<iframe title="src=https://evil/" src="https://a/b">', 'https://a/b'],
  ['<iframe title="a > b" src="https://a/b">', 'https://a/b'],
  ['<iframe src="https://a/1"><iframe src="https://a/2">', 'https://a/1'],
  ['<iframe src="https://a/&unknown;&#x110000;">', 'https://a/&unknown;&#x110000;'],
  ['<iframe onload="x()">', null],
  ['<iframes src="https://a/b">', null],
  ['<iframe src="https://a/b', null],
  ['<img src="https://a/b">', null],
  ['', null],
])('of %s is %s', (html, expected) => {
  expect(iframeSource(html)).toBe(expected);
});

it.each(['<iframe '.repeat(100_000), `<iframe ${'"'.repeat(100_001)}`, `<iframe ${'a='.repeat(100_000)}>`])(
  'takes no long look at nonsense',
  (html) => {
    const begun = performance.now();
    iframeSource(html);
    expect(performance.now() - begun).toBeLessThan(2000);
  },
);
