import { describe, expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from './all-languages.ts';
import type { Plural } from './texts.ts';

type Flat = Map<string, string | Plural>;

function flat(parts: object): Flat {
  return new Map(
    Object.values(parts).flatMap((part: Record<string, string | Plural>) => Object.entries(part)),
  );
}

const english = flat(LANGUAGE_TEXTS.en);
const others = Object.entries(LANGUAGE_TEXTS).filter(([language]) => language !== 'en');

/** Where another language happens to say the same. */
const SAME = new Map([
  ['de', ['optional']],
  ['fr', ['email']],
  ['nl', ['camera', 'cameraLater']],
]);

/** Letters without which a text is not in the language. */
const SCRIPTS: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
};

/** What would be another variety of the language, another way to address somebody, or a second word for the same thing. */
const NOT_OURS: Record<string, RegExp> = {
  fr: /(le|un|du|au) microphone/i,
  it: /videocamera|\b(?:sua|suo|sue) (?:chiamat|disp|mess|posto|turno)/,
  pt: /câmara|ecrã|separador|\b(?:Prima|Assinale|encomenda|mexe-se)\b|a (?:perguntar|usar|tentar)\b|[«»]/,
  pl: /\b(?:chcesz|Cię|Ciebie|Twój|zechcesz)/,
  ja: /お繋ぎ/,
  he: /תרצו|אתכם|בחרו|לחצו|אליכם/,
  hi: /पृष्ठ|प्रयास|इस्तेमाल/,
};

const wordings = (text: string | Plural) => (typeof text === 'string' ? [text] : Object.values(text));
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it('gives every text a name of its own, so that a page can replace it', () => {
  const names = Object.values(LANGUAGE_TEXTS.en).flatMap((part) => Object.keys(part));
  expect(names).toHaveLength(new Set(names).size);
});

describe.each(others)('%s', (language, parts) => {
  const texts = flat(parts);

  it('has every text, and none left in English or empty', () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
    const allowed = SAME.get(language) ?? [];
    const left = [...texts].filter(([key, text]) => text === english.get(key) && !allowed.includes(key));
    expect(left).toEqual([]);
    for (const text of texts.values()) for (const words of wordings(text)) expect(words.trim()).not.toBe('');
  });

  it('is written in its own letters', () => {
    const script = SCRIPTS[language] ?? /\p{Script=Latin}/u;
    const foreign = [...texts].filter(([, text]) => !wordings(text).every((words) => script.test(words)));
    expect(foreign).toEqual([]);
  });

  it('is of one variety, and speaks to the visitor in one way', () => {
    const other = NOT_OURS[language];
    const strays = [...texts].filter(([, text]) => wordings(text).some((words) => other?.test(words)));
    expect(strays).toEqual([]);
  });

  it('has the same places for values', () => {
    for (const [key, text] of texts) {
      if (typeof text !== 'string') continue;
      expect(places(text), key).toEqual(places(wordings(english.get(key) ?? '').at(-1) ?? ''));
    }
  });

  it('has a wording for every number up to a hundred', () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 100 }, (_, n) => rules.select(n + 1)));
    for (const [key, text] of texts) {
      if (typeof text === 'string') continue;
      expect(Object.keys(text), key).toEqual(expect.arrayContaining([...needed]));
      expect(places(text.other), key).toEqual(['n']);
    }
  });
});
