import type { GroupOptions, UserOptions } from './options.ts';
import { EmulatedUser } from './state/emulated-user.ts';
import type { ServerState } from './state/server-state.ts';

/**
 * Makes these the accounts and groups of a server. Accounts that are there already are set back in place,
 * since their open app pages go on belonging to them.
 */
export function createUsers(
  state: ServerState,
  users: readonly UserOptions[],
  groups: readonly GroupOptions[],
): void {
  const former = new Map(state.users);
  const wanted = new Set(users.map(({ id }) => id));
  for (const userId of former.keys()) if (!wanted.has(userId)) state.removeUser(userId);
  for (const options of users) {
    const user = createUser(options);
    const known = former.get(user.id);
    state.addUser(known ? setBack(known, user) : user);
  }
  state.groups.clear();
  for (const group of groups) {
    state.groups.set(group.id, group.display_name);
    for (const userId of group.users) state.findUser(userId)?.groupIds.add(group.id);
  }
}

function setBack(known: EmulatedUser, fresh: EmulatedUser): EmulatedUser {
  known.profile = fresh.profile;
  known.statusSetting = fresh.statusSetting;
  known.behaviour = fresh.behaviour;
  known.groupIds.clear();
  return known;
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
