import { expect, it } from 'vitest';
import { GuestTokens, type Ticket } from './guest-tokens.ts';

const guest: Ticket = { login: '*guest*guest', displayName: 'guest', kind: 'guest' };

it('gives tokens in the form of a real server, which sign in the same person again and again', () => {
  const tokens = new GuestTokens();
  const token = tokens.issue('1', guest);
  expect(token).toMatch(/^\$[0-9a-f]{32}\*\d{10}\*[0-9a-f]{32}$/);
  expect(tokens.redeem(token)).toEqual({ ...guest, conferenceId: '1' });
  expect(tokens.redeem(token)).toEqual({ ...guest, conferenceId: '1' });
});

it('numbers guests of one login in one conference', () => {
  const tokens = new GuestTokens();
  const [a, b, elsewhere] = [tokens.issue('1', guest), tokens.issue('1', guest), tokens.issue('2', guest)];
  expect(tokens.redeem(b)?.login).toBe('*guest*guest');
  expect(tokens.redeem(a)?.login).toBe('*guest2*guest');
  expect(tokens.redeem(elsewhere)?.login).toBe('*guest*guest');
});

it('does not number the devices of a user', () => {
  const tokens = new GuestTokens();
  const anna: Ticket = { login: 'anna', displayName: 'Anna', kind: 'user' };
  const logins = [tokens.issue('1', anna), tokens.issue('1', anna)].map(
    (token) => tokens.redeem(token)?.login,
  );
  expect(logins).toEqual(['anna', 'anna']);
});

it('knows no foreign token and none of a conference that is gone', () => {
  const tokens = new GuestTokens();
  const token = tokens.issue('1', guest);
  tokens.revoke('1');
  expect(tokens.redeem(token)).toBeNull();
  expect(tokens.redeem('$made*up*')).toBeNull();
});
