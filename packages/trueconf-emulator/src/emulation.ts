import type { AccessTokens } from './auth/access-tokens.ts';
import type { Faults } from './faults/faults.ts';
import type { Journal } from './journal/journal.ts';
import type { ClientOptions } from './options.ts';
import type { ServerState } from './state/server-state.ts';
import type { Variants } from './variants.ts';

/** What the routes of one running emulator share. */
export interface Emulation {
  readonly state: ServerState;
  readonly tokens: AccessTokens;
  readonly clients: readonly ClientOptions[];
  readonly secretKey: string | null;
  /** Mutable: switched while running. */
  readonly variants: Variants;
  readonly faults: Faults;
  readonly journal: Journal;
  /** Most participants of the licence in one conference. */
  readonly maxParticipants: number;
  /** Address for links, without a slash at the end; known once the server listens. */
  readonly baseUrl: () => string;
}
