import { ar as arBefore } from './before/ar.ts';
import { de as deBefore } from './before/de.ts';
import { en as enBefore } from './before/en.ts';
import { es as esBefore } from './before/es.ts';
import { fr as frBefore } from './before/fr.ts';
import { he as heBefore } from './before/he.ts';
import { hi as hiBefore } from './before/hi.ts';
import { it as itBefore } from './before/it.ts';
import { ja as jaBefore } from './before/ja.ts';
import { nl as nlBefore } from './before/nl.ts';
import { pl as plBefore } from './before/pl.ts';
import { pt as ptBefore } from './before/pt.ts';
import { ru as ruBefore } from './before/ru.ts';
import { tr as trBefore } from './before/tr.ts';
import { uk as ukBefore } from './before/uk.ts';
import { zh as zhBefore } from './before/zh.ts';
import { ar } from './languages/ar.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { he } from './languages/he.ts';
import { hi } from './languages/hi.ts';
import { it } from './languages/it.ts';
import { ja } from './languages/ja.ts';
import { nl } from './languages/nl.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ru } from './languages/ru.ts';
import { tr } from './languages/tr.ts';
import { uk } from './languages/uk.ts';
import { zh } from './languages/zh.ts';

/** Every language whole: for the build, which writes the files that browsers load one by one, and for tests. */
export const LANGUAGE_TEXTS = {
  en: { ...en, ...enBefore },
  de: { ...de, ...deBefore },
  fr: { ...fr, ...frBefore },
  es: { ...es, ...esBefore },
  it: { ...it, ...itBefore },
  pt: { ...pt, ...ptBefore },
  nl: { ...nl, ...nlBefore },
  pl: { ...pl, ...plBefore },
  tr: { ...tr, ...trBefore },
  ru: { ...ru, ...ruBefore },
  uk: { ...uk, ...ukBefore },
  zh: { ...zh, ...zhBefore },
  ja: { ...ja, ...jaBefore },
  ar: { ...ar, ...arBefore },
  he: { ...he, ...heBefore },
  hi: { ...hi, ...hiBefore },
};
