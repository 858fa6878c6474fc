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
      ['privacy notice', 'https://a.example/p_(1)'],
      ' and to ',
      ['terms', 'http://b.example'],
      '.',
    ],
  ],
  ['(https://a.example/x_(y)).', ['(', ['https://a.example/x_(y)'], ').']],
  ['https://a.example/p(more', [['https://a.example/p'], '(more']],
  ['[x](https://a.example/x_(y)', ['[x](', ['https://a.example/x_(y)']]],
  ['详见https://a.example/p。谢谢', ['详见', ['https://a.example/p'], '。谢谢']],
  ['（https://a.example/p）。続き', ['（', ['https://a.example/p'], '）。続き']],
  ['https://a.example/pをご覧ください', [['https://a.example/p'], 'をご覧ください']],
  [
    '„https://a.example/p“ «https://b.example»',
    ['„', ['https://a.example/p'], '“ «', ['https://b.example'], '»'],
  ],
  ["'https://a.example/p?', he said", ["'", ['https://a.example/p'], "?', he said"]],
  ['راجع https://a.example/p، ثم', ['راجع ', ['https://a.example/p'], '، ثم']],
  ['https://müller.example/о_нас/ü?', [['https://müller.example/о_нас/ü'], '?']],
  ['\u2068Siehe https://a.example/p\u2069', ['\u2068Siehe ', ['https://a.example/p'], '\u2069']],
  ['[x](javascript:alert(1)) data:text/html,x', ['[x](javascript:alert(1)) data:text/html,x']],
])('%s', (text, expected) => {
  expect(linkedWords(text)).toEqual(
    expected.map((one) =>
      typeof one === 'string' ? { words: one } : { words: one[0], address: one[1] ?? one[0] },
    ),
  );
});
