import { warn } from '../shared/warn.ts';
import type { Plural } from '../texts/texts.ts';

/** What the page has said, by `data-*` attributes or `init()`. */
export interface WidgetOptions {
  site: string;
  /** Address of the service, if not where the script came from. */
  service?: string;
  locale?: string;
  /** `bottom-end` unless said. */
  position?: 'bottom-end' | 'bottom-start' | 'bottom-right' | 'bottom-left';
  /** `auto` unless said. */
  theme?: 'auto' | 'light' | 'dark';
  /** `button` unless said. */
  form?: 'button' | 'bar' | 'card' | 'none';
  /** What the button does while nobody can be called; `callback` unless said. */
  whenClosed?: 'callback' | 'message' | 'hide';
  /** Any CSS colour. */
  accent?: string;
  label?: string;
  /** Key of the department to ask for; the visitor is then not asked. */
  department?: string;
  /** CSS selector of the element that the widget is put into. */
  container?: string;
  /** The page's own words in place of ours, by key. */
  texts: Readonly<Record<string, string | Plural>>;
}

/** Options of which anything may be said. */
const FREE = /^(site|service|locale|accent|label|department|container)$/;

/** The others with what may be said of each, in one expression because the launcher counts every byte; slow to build, so it is asked last. */
const CHOICES =
  /^(position=bottom-(end|start|right|left)|theme=(auto|light|dark)|form=(button|bar|card|none)|whenClosed=(callback|message|hide))$/;

/** Put on every script of a page by optimisers, consent tools and page routers; not meant for us. */
const NOT_OURS = /^(cf|turbo|astro|nscript|gtm|rocket|cookie|ot|category|used)/;

/**
 * Reads the tag's attributes, or the object given to `init()`. What is not understood is named in the console, never
 * dropped in silence.
 *
 * @returns null without a site key
 */
export function readOptions(said: Readonly<Record<string, unknown>>): WidgetOptions | null {
  const texts: Record<string, string | Plural> = { ...Object(said['texts']) };
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(said)) {
    const text = name === 'texts' ? '' : String(value ?? '').trim();
    if (isUnderstood(name, text)) words[name] = text;
    else if (/^text[A-Z]/.test(name)) texts[name.charAt(4).toLowerCase() + name.slice(5)] = text;
    else if (text && !NOT_OURS.test(name)) warn(`Not understood: ${name}="${text}".`);
  }
  const { site } = words;
  return site ? { ...words, site, texts } : null;
}

function isUnderstood(name: string, text: string) {
  return (text && FREE.test(name)) || CHOICES.test(`${name}=${text}`);
}
