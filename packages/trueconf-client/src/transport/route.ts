import { TrueConfRequestError } from '../errors/trueconf-error.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

const segment = (route: string, name: string, value: string | undefined): string => {
  // An empty id or a dot segment would address another resource.
  if (!value || value === '.' || value === '..' || !value.isWellFormed()) {
    throw new TrueConfRequestError('invalid_input', `${route}: not valid: ${name}`, { sent: false });
  }
  return encodeURIComponent(value);
};

/** Fills `{name}` in a route such as `conferences/{id}/run`. @throws {TrueConfRequestError} `invalid_input` */
export const pathOf = (route: string, params: Readonly<Record<string, string>> = {}): string =>
  route.replace(/\{(\w+)\}/g, (_match, name: string) => segment(route, name, params[name]));

/** `?a=b&c=d`, or nothing. Blanks become `%20`, which every server reads alike. */
export const queryOf = (query: Query = {}): string => {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};
