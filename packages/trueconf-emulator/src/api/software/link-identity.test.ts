import { expect, it } from 'vitest';
import { createUsers } from '../../create-users.ts';
import { ServerState } from '../../state/server-state.ts';
import { linkIdentity } from './link-identity.ts';

const state = new ServerState({
  serverName: 'video.example',
  guestLicences: null,
  ringTimeoutMs: 1000,
  ringsAtRunWithoutAutoInvite: () => true,
});
createUsers(state, [{ id: 'anna', display_name: 'Anna' }], []);

it.each([
  [undefined, '*guest*guest', 'guest'],
  ['', '*guest*guest', 'guest'],
  ['2$max_7f*Max M.', '*max_7f*Max M.', 'Max M.'],
  ['2$max*a*b', '*max*ab', 'ab'],
  ['2$max* * ', '*max*guest', 'guest'],
  ['$Max', '*guest*Max', 'Max'],
])('user=%s is the guest %s', (user, login, displayName) => {
  expect(linkIdentity(user, state)).toEqual({ login, displayName, kind: 'guest' });
});

it.each(['anna', 'anna@video.example'])('user=%s is the server user', (user) => {
  expect(linkIdentity(user, state)).toEqual({ login: 'anna', displayName: 'Anna', kind: 'user' });
});

it('knows no other user', () => {
  expect(linkIdentity('nobody', state)).toBeNull();
});
