import type { ConsoleCall, ErasureRequest } from '@frontdesk/contract';

/** By what a person can be looked for in the form. */
export const PERSON_KEYS = ['email', 'phone', 'reference'] as const;
export type PersonKey = (typeof PERSON_KEYS)[number];

/** The person as the form has them. */
export interface PersonFields {
  by: PersonKey;
  text: string;
}

export function personOf({ by, text }: PersonFields): ErasureRequest {
  return { [by]: text.trim() };
}

/** What finds most of the person's calls: an e-mail address is nobody else's, a telephone number may be a household's. */
const SUREST_FIRST: readonly PersonKey[] = ['email', 'reference', 'phone'];

/** How to look for whoever made this call; null when they gave nothing but a name. */
export function fieldsOf({ visitor }: Pick<ConsoleCall, 'visitor'>): PersonFields | null {
  for (const by of SUREST_FIRST) {
    const text = visitor[by];
    if (text !== undefined && text !== '') return { by, text };
  }
  return null;
}
