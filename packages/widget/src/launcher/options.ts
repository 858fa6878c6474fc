import { warn } from '../shared/warn.ts';

/** What the tag's `data-*` attributes say. Null means: not said. */
export interface WidgetOptions {
  site: string;
  locale: string | null;
  position: 'bottom-right' | 'bottom-left';
  theme: 'auto' | 'light' | 'dark';
  /** Any CSS colour. */
  accent: string | null;
  label: string | null;
  /** Key of the department to ask for; the visitor is then not asked. */
  department: string | null;
}

const KNOWN = ['site', 'locale', 'position', 'theme', 'accent', 'label', 'department'];

/** Put on every script of a page by optimisers, consent tools and page routers; not meant for us. */
const NOT_OURS = /^(cf|turbo|astro|nscript|gtm|rocket|cookie|ot|category|used|no)/;

/** Reads the tag. A word that is not understood is named in the console, never dropped in silence. */
export function readOptions(data: Readonly<DOMStringMap>): WidgetOptions | null {
  const site = data['site']?.trim();
  if (site === undefined || site === '') {
    warn('The script tag needs data-site with the key of your site.');
    return null;
  }
  for (const name of Object.keys(data)) {
    if (!KNOWN.includes(name) && !NOT_OURS.test(name)) {
      warn(`Unknown option data-${kebab(name)}. Known: ${KNOWN.map((known) => `data-${known}`).join(', ')}.`);
    }
  }
  return {
    site,
    locale: textOf(data['locale']),
    position: oneOf(['bottom-right', 'bottom-left'], 'position', data['position']),
    theme: oneOf(['auto', 'light', 'dark'], 'theme', data['theme']),
    accent: textOf(data['accent']),
    label: textOf(data['label']),
    department: textOf(data['department']),
  };
}

function textOf(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}

/** The first of the choices stands where nothing, or nothing usable, was said. */
function oneOf<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  name: string,
  value: string | undefined,
): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined && value !== undefined) {
    warn(`data-${name} must be one of: ${choices.join(', ')}.`);
  }
  return chosen ?? choices[0];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
