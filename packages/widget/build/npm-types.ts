import { readFile } from 'node:fs/promises';

const source = new URL('../src/launcher/public-types.ts', import.meta.url);

/** Beside what a module exports, what any script on a page with the widget can count on. */
const REST = `
export declare const frontdesk: FrontdeskApi;

type FrontdeskEventMap = { [Name in keyof FrontdeskEvents]: CustomEvent<FrontdeskEvents[Name]> };

declare global {
  interface Window {
    /** Set by the tag, never by this module. */
    Frontdesk?: FrontdeskApi;
  }
  interface DocumentEventMap extends FrontdeskEventMap {}
  interface WindowEventMap extends FrontdeskEventMap {}
  interface HTMLElementTagNameMap {
    'frontdesk-call': HTMLElement;
  }
}
`;

/** The declarations of the module. The file with the public types is types alone, so it is its own declaration. */
export async function npmTypes(): Promise<string> {
  return (await readFile(source, 'utf8')) + REST;
}
