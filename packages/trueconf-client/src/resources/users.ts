import type { CallOptions, Transport } from '../transport/transport.ts';
import { type User, UserAnswer, UserList } from '../wire/user.ts';
import { distinct } from './pages.ts';

export interface UserFilter {
  readonly loginName?: string;
  readonly displayName?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
}

export interface UserPage {
  readonly users: User[];
  /** Null on the last page. */
  readonly nextPageId: number | null;
}

const PAGE_SIZE = 200;

/** `users` of the API (TrueConf Server API documentation, Users). `status`: 0 offline, 1 online, 2 busy, 5 owner in a conference. */
export class Users {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Scope `users:read`. One page; `pageId` counts from 0, unlike that of conferences. */
  async list(
    { pageId, pageSize, ...filter }: UserFilter & { pageId?: number; pageSize?: number } = {},
    options?: CallOptions,
  ): Promise<UserPage> {
    const query = {
      page_id: pageId,
      page_size: pageSize,
      login_name: filter.loginName,
      display_name: filter.displayName,
      first_name: filter.firstName,
      last_name: filter.lastName,
      email: filter.email,
    };
    const call = { method: 'GET', route: 'users', query, repeat: 'always' } as const;
    const { users, next_page_id: next } = await this.#transport.call(call, UserList, options);
    return { users, nextPageId: typeof next === 'number' && next >= 0 ? next : null };
  }

  /** All that match, page by page, each once. */
  async *all(filter: UserFilter = {}, options?: CallOptions): AsyncGenerator<User, void> {
    const fresh = distinct<User>();
    let pageId: number | null = 0;
    while (pageId !== null) {
      const page: UserPage = await this.list({ ...filter, pageId, pageSize: PAGE_SIZE }, options);
      const found = fresh.of(page.users);
      yield* found;
      pageId = found.length > 0 ? page.nextPageId : null;
    }
  }

  /** Scope `users:read`. By login or full id; `not_found` when there is none. */
  async get(id: string, options?: CallOptions): Promise<User> {
    const call = {
      method: 'GET',
      route: 'users/{user_id}',
      params: { user_id: id },
      repeat: 'always',
    } as const;
    return this.#transport.call(call, UserAnswer, options);
  }
}
