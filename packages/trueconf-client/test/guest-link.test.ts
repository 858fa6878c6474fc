import { describe, expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import type { Seen } from './support/replies.ts';
import { apiError, empty, inTurn, json, page } from './support/replies.ts';

const LINK = 'https://video.example/webrtc/0042#login=x&token=y&lang=auto';

const listing = (...clients: object[]) => json(200, { clients });

const web = (fields: object) => ({ type: 'web', platform: 'webrtc', ...fields });

const queryOf = (seen: Seen | undefined) => new URL(seen?.url ?? '', 'http://any').searchParams;

describe('guestLink', () => {
  it('asks in the form of the newest v3', async () => {
    const server = await fakeServer(listing(web({ web_url: LINK })));
    const link = await server.client().software.guestLink('0042', { displayName: 'Jörg Müller', lang: 'de' });
    expect(link).toBe(LINK);
    const query = queryOf(server.requests[0]);
    expect(query.get('call_id')).toBe('0042');
    expect(query.get('case')).toBe('join_conference_button');
    expect(query.get('lang')).toBe('de');
    expect(query.get('user')).toMatch(/^2\$jorg_muller_[0-9a-f]{8}\*Jörg Müller$/);
  });

  it('makes two guests of two visitors with one name', async () => {
    const server = await fakeServer(listing(web({ web_url: LINK })));
    const client = server.client();
    await client.software.guestLink('1', { displayName: 'Anna' });
    await client.software.guestLink('1', { displayName: 'Anna' });
    const [first, second] = server.requests.map((seen) => queryOf(seen).get('user'));
    expect(first).not.toBe(second);
  });

  it.each([
    ['rejects', apiError(400, 'badUser')],
    ['finds in conflict', apiError(409, 'taken')],
  ])('asks without a user where the server %s that form', async (_name, refusal) => {
    const server = await fakeServer(inTurn(refusal, listing(web({ web_url: LINK }))));
    expect(await server.client().software.guestLink('0042', { displayName: 'Anna' })).toBe(LINK);
    expect(queryOf(server.requests[1]).has('user')).toBe(false);
    expect(server.requests).toHaveLength(2);
  });

  it('does not insist when the server refuses that as well', async () => {
    const server = await fakeServer(apiError(400, 'no'));
    await expect(server.client().software.guestLink('1', { displayName: 'A' })).rejects.toMatchObject({
      code: 'rejected',
    });
    expect(server.requests).toHaveLength(2);
  });

  it('leaves a missing scope to the caller', async () => {
    const server = await fakeServer(apiError(403, 'forbidden'));
    await expect(server.client().software.guestLink('1', { displayName: 'A' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['no clients', listing()],
    ['no web client', listing({ type: 'standalone', platform: 'ios', web_url: LINK })],
    ['no such endpoint', apiError(404, 'routeNotFound')],
    ['no such endpoint, without a word', empty(404)],
    ['no such endpoint, in a page', page(404)],
    ['no address', listing(web({}), web({ web_url: '', iframe: '<p>no</p>' }))],
    [
      'a script for an address',
      listing(web({ web_url: 'javascript:alert(1)', iframe: '<iframe src="data:text/html,x">' })),
    ],
  ])('is null where the server has %s', async (_name, reply) => {
    const server = await fakeServer(reply);
    expect(await server.client().software.guestLink('1', { displayName: 'A' })).toBeNull();
  });

  it('does not take a missing token endpoint for that', async () => {
    const server = await fakeServer(listing(web({ web_url: LINK })), { token: page(404) });
    await expect(server.client().software.guestLink('1', { displayName: 'A' })).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });

  it('does not take a page for "no such endpoint" when it is not a 404', async () => {
    const server = await fakeServer(page(200));
    await expect(server.client().software.guestLink('1', { displayName: 'A' })).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });
});

describe('userLink', () => {
  it('asks for the user', async () => {
    const link = 'https://video.example/webrtc/1#login=anna&token=y';
    const server = await fakeServer(listing(web({ web_url: link })));
    expect(await server.client().software.userLink('1', 'anna')).toBe(link);
    expect(queryOf(server.requests[0]).get('user')).toBe('anna');
  });

  it.each(['*guest*guest', '2$anna_1*Anna', '%2Aguest2%2Awebguest'])(
    'is null where %s would be signed in',
    async (login) => {
      const server = await fakeServer(
        listing(web({ web_url: `https://video.example/webrtc/1#login=${login}&token=y` })),
      );
      expect(await server.client().software.userLink('1', 'anna')).toBeNull();
    },
  );

  it('never asks without the user', async () => {
    const server = await fakeServer(apiError(400, 'no'));
    await expect(server.client().software.userLink('1', 'anna')).rejects.toMatchObject({ code: 'rejected' });
    expect(server.requests).toHaveLength(1);
  });
});
