/** A stretch of a text, with where it leads if it is a link. */
export interface Stretch {
  words: string;
  address?: string;
}

/** `[privacy notice](https://…)`, or the address as it is, without what ends the sentence that it stands in. */
const LINK = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|https?:\/\/[^\s<>"\u2069]*[^\s<>"\u2069.,;:!?)\]]/g;

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
