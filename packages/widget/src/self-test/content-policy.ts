/** Where a directive that a policy does not have takes its sources from. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'connect-src': ['default-src'],
  'frame-src': ['child-src', 'default-src'],
};

/** Where the page's server puts a nonce of its own into each answer. */
export const NONCE = "'nonce-…'";

/** What a page's content policy refused. */
export interface Violation {
  directive: string;
  /** An address, or an origin. */
  blocked: string;
  /** All of the policy that refused it. */
  policy: string;
}

/** A directive, and the origin that it has to let in. */
export interface Lack {
  directive: string;
  origin: string;
}

/** Whether what was refused is of this origin. Of some it is told no address, but a word such as `inline`. */
export function isOf(origin: string, blocked: string): boolean {
  return URL.canParse(blocked) && new URL(blocked).origin === origin;
}

/**
 * The whole policy with what it lacks in it: a second one beside it would only forbid more. A nonce in it was for this one answer
 * of the page's server.
 */
export function amendContentPolicy(policy: string, lacks: readonly Lack[]): string {
  const directives = new Map<string, string[]>();
  for (const words of policy.split(';')) {
    const [name = '', ...sources] = words.trim().split(/\s+/);
    // Of a directive that is there twice the first one counts.
    if (name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  for (const { directive, origin } of lacks) {
    const chain = [directive, ...(INSTEAD[directive] ?? [])];
    const found = chain.find((name) => directives.has(name)) ?? 'default-src';
    const sources = directives.get(found) ?? [];
    // What stands in for everything else stays as it is.
    const name = found === 'default-src' ? directive.replace('-elem', '') : found;
    directives.set(name, [...new Set(sources.filter((source) => source !== "'none'")).add(origin)]);
  }
  const line = [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  return line.replace(/'nonce-[^']*'/g, NONCE);
}
