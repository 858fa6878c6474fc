import type { User } from '@frontdesk/trueconf-client/wire';
import type { EmulatedUser } from '../../state/emulated-user.ts';
import type { ServerState } from '../../state/server-state.ts';

/** A user as the API shows it (TrueConf Server API documentation, Users). */
export function userView(user: EmulatedUser, state: ServerState) {
  const groups = [...user.groupIds].map((id) => ({ id, display_name: state.groups.get(id) ?? id }));
  return {
    id: user.id,
    uid: `${user.id}@${state.options.serverName}`,
    login_name: user.id,
    ...user.profile,
    groups: groups.length > 0 ? groups : [{ id: '@no_group', display_name: 'No group' }],
    status: user.status,
  } satisfies User;
}
