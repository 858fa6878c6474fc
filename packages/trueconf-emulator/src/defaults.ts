import { allScopes } from './auth/scopes.ts';
import type { ClientOptions, GroupOptions, UserOptions } from './options.ts';

/** What an emulator has when nothing else is asked for: one application, three people who are online, one guest. */
export const defaults = {
  serverName: 'video.example',
  client: {
    id: '5f2b7c1e9d3a48607b1c2d3e4f5061728394a5b6',
    secret: 'c0ffee5eed0123456789abcdef0123456789abcd',
    scopes: allScopes,
  } satisfies ClientOptions,
  users: [
    { id: 'anna', display_name: 'Anna', status: 1 },
    { id: 'boris', display_name: 'Boris', status: 1 },
    { id: 'clara', display_name: 'Clara', status: 1 },
  ] satisfies UserOptions[],
  /** Everybody, under the group name that TrueConf's contact centre sample looks for. */
  groups(userIds: readonly string[]): GroupOptions[] {
    return [{ id: 'operators', display_name: 'operators', users: userIds }];
  },
  /** As in the Free edition. */
  guestLicences: 1,
  maxParticipants: 250,
  tokenLifetimeS: 3600,
  ringTimeoutMs: 60_000,
} as const;
