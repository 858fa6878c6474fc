import { randomBytes } from 'node:crypto';
import { transliterate } from './transliterate.ts';

const MAX_SLUG = 80;
const MAX_NAME = 100;
const FALLBACK_SLUG = 'guest';
const FALLBACK_NAME = 'Guest';

/** The login-like part: only a-z, 0-9 and `_`. */
export const slugOf = (name: string): string => {
  const words = transliterate(name).match(/[a-z0-9]+/g) ?? [];
  return words.join('_').slice(0, MAX_SLUG).replace(/_$/, '') || FALLBACK_SLUG;
};

/**
 * `*` and `$` separate the parts of an identity; control characters could break or reorder what an operator reads. All become blanks.
 */
export const harmlessName = (name: string): string => {
  const plain = name.toWellFormed().replace(/[*$\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\s]+/gu, ' ');
  return [...plain].slice(0, MAX_NAME).join('').trim() || FALLBACK_NAME;
};

/**
 * Value of `user` for a guest, `2$<slug>*<display name>` (as TrueConf's own v3.11 sample sends it). The slug ends in
 * chance, so that two visitors of one name are two guests.
 */
export const guestIdentity = (displayName: string): string => {
  const name = harmlessName(displayName);
  return `2$${slugOf(name)}_${randomBytes(4).toString('hex')}*${name}`;
};
