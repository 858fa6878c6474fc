import type { Scope } from './auth/scopes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of an API call in the journal and in fault rules, such as `conferences.run`. */
    call?: string;
    /** Permission the call needs; none means that it works without a token. */
    scope?: Scope;
  }
}
