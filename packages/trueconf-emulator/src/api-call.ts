import type { Scope } from './auth/scopes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of an API call in the journal and in fault rules, such as `conferences.run`. */
    call?: string;
    /** Permission the call needs; none means that it works without a token. */
    scope?: Scope;
  }
}

/** Route options that name an API call and the permission it needs. */
export function apiCall(call: string, scope?: Scope): { config: { call: string; scope?: Scope } } {
  return { config: scope === undefined ? { call } : { call, scope } };
}
