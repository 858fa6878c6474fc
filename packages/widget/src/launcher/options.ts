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

/** Put on every script of a page by optimisers, consent tools and page routers; not meant for us. */
const NOT_OURS = /^(cf|turbo|astro|nscript|gtm|rocket|cookie|ot|category|used)/;

/**
 * Reads the tag. A word that is not understood is named in the console, never dropped in silence.
 *
 * @returns null without a site key
 */
export function readOptions(data: Readonly<DOMStringMap>): WidgetOptions | null {
  const text = (name: keyof WidgetOptions) => data[name]?.trim() || null;
  const site = text('site');
  if (site === null) {
    warn('The script tag needs data-site="…", the key of your site.');
    return null;
  }
  const options: WidgetOptions = {
    site,
    locale: text('locale'),
    position: oneOf('position', text('position'), ['bottom-right', 'bottom-left']),
    theme: oneOf('theme', text('theme'), ['auto', 'light', 'dark']),
    accent: text('accent'),
    label: text('label'),
    department: text('department'),
  };
  for (const name of Object.keys(data)) {
    if (!(name in options) && !NOT_OURS.test(name)) warn(`Unknown option data-${name}.`);
  }
  return options;
}

/** The first of the choices stands where nothing, or nothing usable, was said. */
function oneOf<Choice extends string>(
  name: string,
  value: string | null,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined && value !== null) warn(`data-${name} must be one of: ${choices.join(', ')}.`);
  return chosen ?? choices[0];
}
