import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { enterCall, guest, present, servePages, user } from './support/call.ts';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';

/** Longer than any test: whoever is out within it did not wait for it. */
const FOR_EVER_MS = 600_000;

async function pagesWithGrace(graceMs: number) {
  const server = await startEmulator();
  const room = await runRoom(await apiOf(server));
  return { server, room, url: await servePages(server.state, graceMs) };
}

describe('leaving over the socket', () => {
  it('is immediate when asked for', async () => {
    const { server, room, url } = await pagesWithGrace(FOR_EVER_MS);
    const anna = await enterCall(url, room, user('anna'));
    const max = await enterCall(url, room, guest('Max'));
    max.socket.send({ type: 'leave' });
    expect(await anna.next('peer-left')).toMatchObject({ id: max.joined.self.id });
    expect(present(server, room)).toEqual(['anna']);
  });

  it('comes after the grace when the socket just breaks', async () => {
    const { server, room, url } = await pagesWithGrace(30);
    const anna = await enterCall(url, room, user('anna'));
    const max = await enterCall(url, room, guest('Max'));
    max.socket.terminate();
    expect(await anna.next('peer-left')).toMatchObject({ id: max.joined.self.id });
    expect(present(server, room)).toEqual(['anna']);
  });

  it('does not happen when the same browser is back within the grace', async () => {
    const { server, room, url } = await pagesWithGrace(FOR_EVER_MS);
    const anna = await enterCall(url, room, user('anna'));
    const max = await enterCall(url, room, guest('Max'));
    const left = vi.fn();
    server.state.on('left', left);
    const before = present(server, room);
    max.socket.terminate();
    const back = await enterCall(url, room, guest('Max'), { resume: max.joined.self.resume });
    expect(await anna.next('peer-left')).toMatchObject({ id: max.joined.self.id });
    expect(await anna.next('peer-joined')).toMatchObject({ peer: { id: back.joined.self.id, name: 'Max' } });
    expect(present(server, room)).toEqual(before);
    expect(left).not.toHaveBeenCalled();
  });

  it('takes a participant over from a connection that only seems alive', async () => {
    const { server, room, url } = await pagesWithGrace(FOR_EVER_MS);
    const stale = await enterCall(url, room, guest('Max'));
    await enterCall(url, room, guest('Max'), { resume: stale.joined.self.resume });
    await stale.next('closed');
    expect(present(server, room)).toHaveLength(1);
  });

  it('gives no way in by a resume key alone', async () => {
    const { server, room, url } = await pagesWithGrace(FOR_EVER_MS);
    await enterCall(url, room, user('anna'), { resume: 'guessed' });
    await enterCall(url, room, user('boris'), { resume: 'guessed' });
    expect(present(server, room)).toEqual(['anna', 'boris']);
  });

  it.each(['stop', 'delete'] as const)('happens to everybody at %s', async (action) => {
    const { server, room, url } = await pagesWithGrace(FOR_EVER_MS);
    const anna = await enterCall(url, room, user('anna'));
    const max = await enterCall(url, room, guest('Max'));
    server.state[action](room);
    await Promise.all([anna.next('closed'), max.next('closed')]);
    await Promise.all([anna.socket.closed(), max.socket.closed()]);
    expect(server.state.licence.used).toBe(0);
  });

  it('happens to one who is put out, and the others stay', async () => {
    const { server, room, url } = await pagesWithGrace(FOR_EVER_MS);
    const anna = await enterCall(url, room, user('anna'));
    const boris = await enterCall(url, room, user('boris'));
    server.state.leaveAll(room, 'boris');
    await boris.next('closed');
    expect(await anna.next('peer-left')).toMatchObject({ id: boris.joined.self.id });
  });

  it('is not undone by what a closed page still sends', async () => {
    const { room, url } = await pagesWithGrace(FOR_EVER_MS);
    const anna = await enterCall(url, room, user('anna'));
    const max = await enterCall(url, room, guest('Max'));
    max.socket.send({ type: 'leave' });
    max.socket.send({ type: 'media', media: { audio: true, video: true, screen: false } });
    await anna.next('peer-left');
    await enterCall(url, room, user('boris'));
    expect(await anna.socket.nextOfAny()).toMatchObject({ type: 'peer-joined', peer: { name: 'Boris' } });
  });

  it('ends the sockets of a server that closes', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    const max = await enterCall(server.url, room, guest('Max'));
    const stopped = once(server.state, 'conference-state');
    await server.close();
    await stopped;
    await max.socket.closed();
  });
});
