import { describe, expect, it } from 'vitest';
import { enterCall, guest, user } from './support/call.ts';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';

const offer = { type: 'offer', sdp: 'v=0' };
const silence = { audio: false, video: false, screen: false };

describe('signalling in a room', () => {
  it('tells those who are there of a newcomer, and the newcomer of them', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    const anna = await enterCall(server.url, room, user('anna'));
    const max = await enterCall(server.url, room, guest('Max'));
    const { peer } = await anna.next('peer-joined');
    expect(peer).toEqual({ id: max.joined.self.id, name: 'Max', connects: true, media: silence });
    expect(max.joined.peers).toMatchObject([{ id: anna.joined.self.id, name: 'Anna' }]);
  });

  it('hands offers and candidates to the one addressed, signed with their sender', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    const anna = await enterCall(server.url, room, user('anna'));
    const boris = await enterCall(server.url, room, user('boris'));
    const max = await enterCall(server.url, room, guest('Max'));
    const to = anna.joined.self.id;
    max.socket.send({ type: 'description', to, from: boris.joined.self.id, description: offer });
    max.socket.send({ type: 'candidate', to, candidate: { candidate: 'c', sdpMid: '0' } });
    const from = max.joined.self.id;
    expect(await anna.next('description')).toEqual({ type: 'description', from, description: offer });
    expect(await anna.next('candidate')).toMatchObject({ from, candidate: { candidate: 'c', sdpMid: '0' } });
    max.socket.send({ type: 'media', media: { ...silence, audio: true } });
    await boris.next('peer-joined');
    expect(await boris.socket.nextOfAny()).toMatchObject({ type: 'peer-media' });
  });

  it('does not reach into another room', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const there = await enterCall(server.url, await runRoom(api), user('anna'));
    const room = await runRoom(api);
    const boris = await enterCall(server.url, room, user('boris'));
    const max = await enterCall(server.url, room, guest('Max'));
    max.socket.send({ type: 'description', to: there.joined.self.id, description: offer });
    max.socket.send({ type: 'description', to: boris.joined.self.id, description: offer });
    await boris.next('description');
    expect(there.socket.pending).toEqual([]);
  });

  it('tells the others, and later comers, what somebody sends', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    const anna = await enterCall(server.url, room, user('anna'));
    const max = await enterCall(server.url, room, guest('Max'));
    const media = { audio: true, video: true, screen: false };
    max.socket.send({ type: 'media', media });
    expect(await anna.next('peer-media')).toEqual({ type: 'peer-media', id: max.joined.self.id, media });
    const boris = await enterCall(server.url, room, user('boris'));
    expect(boris.joined.peers.find(({ name }) => name === 'Max')?.media).toEqual(media);
  });

  it('shows a scripted participant as somebody without a connection', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    const max = await enterCall(server.url, room, guest('Max'));
    const entered = server.state.join(room, {
      login: 'anna',
      displayName: 'Anna',
      kind: 'user',
      device: 'script',
    });
    const { peer } = await max.next('peer-joined');
    expect(peer).toMatchObject({ name: 'Anna', connects: false });
    const boris = await enterCall(server.url, room, user('boris'));
    expect(boris.joined.peers).toContainEqual(peer);
    server.state.leave(room, entered.ok ? entered.sessionKey : '');
    expect(await max.next('peer-left')).toEqual({ type: 'peer-left', id: peer.id });
  });
});
