import type { GroupOptions, UserOptions } from './options.ts';
import { EmulatedUser } from './state/emulated-user.ts';
import type { ServerState } from './state/server-state.ts';

/** Fills a state with accounts and groups. */
export function createUsers(
  state: ServerState,
  users: readonly UserOptions[],
  groups: readonly GroupOptions[],
): void {
  for (const options of users) state.addUser(createUser(options));
  for (const group of groups) {
    state.groups.set(group.id, group.display_name);
    for (const userId of group.users) state.findUser(userId)?.groupIds.add(group.id);
  }
}

export function createUser(options: UserOptions): EmulatedUser {
  const profile = {
    avatar: null,
    email: options.email ?? '',
    display_name: options.display_name ?? options.id,
    first_name: '',
    last_name: '',
    company: '',
    mobile_phone: '',
    work_phone: '',
    home_phone: '',
    is_active: 1 as const,
  };
  return new EmulatedUser(
    options.id,
    profile,
    options.status ?? 'auto',
    options.behaviour ?? { kind: 'manual' },
  );
}
