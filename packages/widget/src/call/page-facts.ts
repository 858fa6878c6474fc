import type { CallPage } from '@frontdesk/contract';

/** Longest that the contract takes. */
const MAX_URL = 2000;
const MAX_TITLE = 300;

/**
 * The page the visitor calls from. The fragment stays behind: single-page apps keep sign-in tokens there. What the
 * contract would not take (a `file:` page, an over-long address) is left out rather than costing the call.
 */
export function pageFacts(): CallPage | null {
  const url = webAddress(location.href);
  if (url === null) return null;
  const referrer = webAddress(document.referrer);
  // Titles may hold line breaks, which the contract refuses with all other control characters.
  const title = document.title
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_TITLE);
  return { url, ...(title === '' ? {} : { title }), ...(referrer === null ? {} : { referrer }) };
}

function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return url.href.length <= MAX_URL && url.protocol.startsWith('http') ? url.href : null;
}
