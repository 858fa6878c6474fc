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

export interface UserOptions {
  id: string;
  display_name?: string;
  /** Left out: `auto`, online while an app page is connected or a script attends. */
  status?: StatusSetting;
  behaviour?: Behaviour;
  email?: string;
}

export interface GroupOptions {
  id: string;
  display_name: string;
  /** User ids. */
  users: readonly string[];
}

export interface EmulatorOptions {
  /** Default 127.0.0.1. */
  host?: string;
  /** Default 0, chosen by the system. */
  port?: number;
  /** Address written into links and answers; default is where the emulator listens. */
  publicUrl?: string;
  /** Part after `@` in full user ids. */
  serverName?: string;
  clients?: readonly ClientOptions[];
  /** Static secret key that passes as a token with every permission; none by default. */
  secretKey?: string;
  users?: readonly UserOptions[];
  groups?: readonly GroupOptions[];
  /** Guest connections of the licence; null for no limit, default 1 as in the Free edition. */
  guestLicences?: number | null;
  /** Most participants of the licence in one conference. */
  maxParticipants?: number;
  /** Serve HTTPS with a fresh certificate that nobody trusts; its PEM is `TrueConfEmulator.ca`. */
  tls?: 'self-signed';
  /** Default 3600. */
  tokenLifetimeS?: number;
  /** How long an unanswered call rings; default 60 s. */
  ringTimeoutMs?: number;
  variants?: Partial<Variants>;
}
