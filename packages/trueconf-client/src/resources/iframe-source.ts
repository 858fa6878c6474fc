/** An iframe tag of some hundred characters is expected; more is not looked at. */
const MAX_HTML = 5000;
const TAG = /<iframe\b((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

const decoded = (value: string): string =>
  value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt));/gi, (entity, dec, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? entity;
    const point = Number.parseInt(dec ?? hex, dec ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });

/** Value of `src` of the first iframe in a piece of HTML. The HTML itself goes nowhere. */
export const iframeSource = (html: string): string | null => {
  const attributes = html.slice(0, MAX_HTML).match(TAG)?.[1];
  for (const [, name, double, single, bare] of attributes?.matchAll(ATTRIBUTE) ?? []) {
    if (name?.toLowerCase() === 'src') return decoded(double ?? single ?? bare ?? '');
  }
  return null;
};
