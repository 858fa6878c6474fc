import { expect, it } from 'vitest';
import { linkedWords } from './linked-words.ts';

it.each([
  ['I agree.', ['I agree.']],
  ['See https://a.example/privacy.', ['See ', ['https://a.example/privacy'], '.']],
  ['(https://a.example/p?a=1#b), and more', ['(', ['https://a.example/p?a=1#b'], '), and more']],
  [
    'To the [privacy notice](https://a.example/p_(1)) and to [terms](http://b.example).',
    [
      'To the ',
      ['privacy notice', 'https://a.example/p_(1'],
      ') and to ',
      ['terms', 'http://b.example'],
      '.',
    ],
  ],
  ['\u2068Siehe https://a.example/p\u2069', ['\u2068Siehe ', ['https://a.example/p'], '\u2069']],
  ['[x](javascript:alert(1)) data:text/html,x', ['[x](javascript:alert(1)) data:text/html,x']],
])('%s', (text, expected) => {
  expect(linkedWords(text)).toEqual(
    expected.map((one) =>
      typeof one === 'string' ? { words: one } : { words: one[0], address: one[1] ?? one[0] },
    ),
  );
});
