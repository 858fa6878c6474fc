/** The features a call uses, in a `Permissions-Policy`. */
export const FEATURES = ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen'] as const;

/** Members of the header, by feature; of one that is there twice the last counts. */
function membersOf(header: string): Map<string, string> {
  const members = header.matchAll(/([\w-]+)\s*=\s*(\([^)]*\)|[^\s,;]+)/g);
  return new Map([...members].map(([, feature = '', list = '']) => [feature, list]));
}

/** Which of the features a page with this header keeps from frames of an origin that it delegates them to. */
export function withheldBy(header: string, origin: string): string[] {
  const members = membersOf(header);
  return FEATURES.filter((feature) => {
    const list = members.get(feature);
    return list !== undefined && !lets(list, origin);
  });
}

function lets(list: string, origin: string): boolean {
  const named = [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  const isIn = (name: string) => {
    const [scheme = '', parent] = name.split('*');
    return parent === undefined ? name === origin : origin.startsWith(scheme) && origin.endsWith(parent);
  };
  return /^\(?\s*\*/.test(list) || named.some(isIn);
}

/**
 * The whole header with these features given to an origin as well, since the page's others are to stay as they are.
 *
 * @param header null where there is none, or it is not known; then all that a call uses are named
 */
export function amendPermissions(header: string | null, withheld: readonly string[], origin: string): string {
  const members = membersOf(header ?? '');
  for (const feature of header === null ? FEATURES : withheld) {
    const before = (members.get(feature) ?? '').replace(/^\(|\)$/g, '').split(/\s+/);
    const others = before.filter((name) => name !== '' && name !== 'self');
    members.set(feature, `(${['self', ...others, `"${origin}"`].join(' ')})`);
  }
  return [...members].map(([feature, list]) => `${feature}=${list}`).join(', ');
}
