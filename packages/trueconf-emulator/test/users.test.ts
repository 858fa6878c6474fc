import { describe, expect, it } from 'vitest';
import { apiOf, startEmulator } from './support/emulator.ts';

describe('users', () => {
  it('come in pages that count from 0 and end with -1', async () => {
    const api = await apiOf(await startEmulator());
    const page = async (query: string) => {
      const { body } = await api('GET', `/users?${query}`);
      return [body.users.map(({ id }) => id), body.next_page_id];
    };
    expect(await page('')).toEqual([['anna', 'boris', 'clara'], -1]);
    expect(await page('page_size=2')).toEqual([['anna', 'boris'], 1]);
    expect(await page('page_size=2&page_id=1')).toEqual([['clara'], -1]);
    expect(await page('display_name=BOR')).toEqual([['boris'], -1]);
  });

  it.each(['anna', 'anna%40video.example'])('are found by %s', async (id) => {
    const api = await apiOf(await startEmulator());
    expect((await api('GET', `/users/${id}`)).body).toEqual({
      user: {
        id: 'anna',
        uid: 'anna@video.example',
        login_name: 'anna',
        avatar: null,
        email: '',
        display_name: 'Anna',
        first_name: '',
        last_name: '',
        company: '',
        mobile_phone: '',
        work_phone: '',
        home_phone: '',
        groups: [{ id: 'operators', display_name: 'operators' }],
        is_active: 1,
        status: 1,
      },
    });
  });

  it('are not found by any other id', async () => {
    const api = await apiOf(await startEmulator());
    expect(await api('GET', '/users/nobody')).toMatchObject({
      status: 404,
      body: { error: { errors: [{ reason: 'userNotFound', location: 'user_id' }] } },
    });
  });

  it('come by group, with status', async () => {
    const users = [{ id: 'anna', status: 1 }, { id: 'boris', status: 2 }, { id: 'clara' }] as const;
    const groups = [{ id: 'g1', display_name: 'Sales', users: ['anna', 'boris'] }];
    const api = await apiOf(await startEmulator({ users, groups }));
    expect((await api('GET', '/groups')).body).toEqual({ groups: [{ id: 'g1', display_name: 'Sales' }] });
    expect((await api('GET', '/groups/g1/users')).body.users).toMatchObject([
      { id: 'anna', status: 1 },
      { id: 'boris', status: 2 },
    ]);
    expect(await api('GET', '/groups/g2/users')).toMatchObject({ status: 404 });
    expect((await api('GET', '/users/clara')).body).toMatchObject({
      user: { groups: [{ id: '@no_group' }] },
    });
  });
});
