/** A stretch of a text, with where it leads if it is a link. */
export interface Stretch {
  words: string;
  address?: string;
}

/**
 * What a bare address is made of. Letters such as ü or ж belong to it, but none from U+0E00 on: Thai, Chinese and Japanese
 * put no space between an address and the words after it.
 */
const CHARACTER = String.raw`[\w\-~/#@$&*+=%]|(?![\u0e00-\u{10ffff}])[\p{L}\p{M}]`;
/** Belongs to it too, unless it ends there: then it ends the sentence. */
const STOP = "[.,:;!?']";
const BARE = String.raw`(?:${STOP}*(?:${CHARACTER}|\((?:${CHARACTER}|${STOP})*\)))+`;

/** `[privacy notice](https://…)`, or the address as it is. Brackets are part of an address in pairs. */
const LINK = new RegExp(
  String.raw`\[([^\]]+)\]\((https?://(?:\([^\s()]*\)|[^\s()])+)\)|https?://${BARE}`,
  'gu',
);

/** What an owner asks people to agree to, they have to be able to read: addresses in it become links. */
export function linkedWords(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = whole, address = whole] = match;
    stretches.push({ words: text.slice(end, match.index) }, { words, address });
    end = match.index + whole.length;
  }
  return [...stretches, { words: text.slice(end) }].filter(({ words }) => words !== '');
}
