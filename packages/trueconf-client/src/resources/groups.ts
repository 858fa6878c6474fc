import type { CallOptions, Transport } from '../transport/transport.ts';
import { type Group, GroupList, type User, UserList } from '../wire/user.ts';
import { distinct } from './pages.ts';

/** `groups` of the API (TrueConf Server API documentation, Groups). */
export class Groups {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Scope `groups:read`. All groups, in one answer. */
  async list(options?: CallOptions): Promise<Group[]> {
    const call = { method: 'GET', route: 'groups', repeat: 'always' } as const;
    return (await this.#transport.call(call, GroupList, options)).groups;
  }

  /** Scope `groups.users:read`. All members of a group, with their status, read page by page. */
  async users(groupId: string, options?: CallOptions): Promise<User[]> {
    const fresh = distinct<User>();
    const members: User[] = [];
    let pageId: number | undefined;
    for (;;) {
      const query = { page_id: pageId };
      const params = { group_id: groupId };
      const call = {
        method: 'GET',
        route: 'groups/{group_id}/users',
        params,
        query,
        repeat: 'always',
      } as const;
      const { users, next_page_id: next } = await this.#transport.call(call, UserList, options);
      const found = fresh.of(users);
      members.push(...found);
      if (found.length === 0 || typeof next !== 'number' || next < 0) return members;
      pageId = next;
    }
  }
}
