import type { Behaviour } from './state/behaviour.ts';
import type { StatusSetting } from './state/emulated-user.ts';
import type { Variants } from './variants.ts';

/** An OAuth application registered in the control panel. */
export interface ClientOptions {
  id: string;
  secret: string;
  /** Permissions ticked for it, such as `conferences` or `users:read`. */
  scopes: readonly string[];
}

/** An account of the server. */
export interface UserOptions {
  /** Login, without the server's name. */
  id: string;
  display_name?: string;
  /** Left out: `auto`, online while an app page is connected or a script attends. */
  status?: StatusSetting;
  behaviour?: Behaviour;
  email?: string;
}

/** A group of accounts. */
export interface GroupOptions {
  id: string;
  display_name: string;
  /** User ids. */
  users: readonly string[];
}

/** How to start an emulator; every option may be left out. */
export interface EmulatorOptions {
  /** Address to listen on; default 127.0.0.1. */
  host?: string;
  /** Default 0, chosen by the system. */
  port?: number;
  /** Address written into links and answers; default is where the emulator listens. */
  publicUrl?: string;
  /** Part after `@` in full user ids. */
  serverName?: string;
  /** Default `defaults.client`, with every permission. */
  clients?: readonly ClientOptions[];
  /** Static secret key that passes as a token with every permission; none by default. */
  secretKey?: string;
  /** Default anna, boris and clara, online. */
  users?: readonly UserOptions[];
  /** Default one group, `operators`, with every user. */
  groups?: readonly GroupOptions[];
  /** Guest connections of the licence; null for no limit, default 1 as in the Free edition. */
  guestLicences?: number | null;
  /** Most participants of the licence in one conference. */
  maxParticipants?: number;
  /** Serve HTTPS with a fresh certificate that nobody trusts; its PEM is `TrueConfEmulator.ca`. */
  tls?: 'self-signed';
  /** Seconds that an access token is valid; default 3600. */
  tokenLifetimeS?: number;
  /** How long an unanswered call rings; default 60 s. */
  ringTimeoutMs?: number;
  /** Behaviour in which real servers differ; see the README. */
  variants?: Partial<Variants>;
}
