import { describe, expect, it } from 'vitest';
import type { TrueConfEmulator } from '../src/index.ts';
import type { AppServerMessage } from '../src/web/app-messages.ts';
import { CLOSE_MALFORMED } from '../src/web/messages.ts';
import { enterCall, guest, present } from './support/call.ts';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';
import { Socket } from './support/socket.ts';

/** Accounts whose status follows their app. */
const users = [
  { id: 'anna', display_name: 'Anna' },
  { id: 'boris', display_name: 'Boris' },
];

type Type = AppServerMessage['type'];
const next = <T extends Type>(socket: Socket, type: T) => socket.next<AppServerMessage, T>(type);

/** An open app window, told who it belongs to. */
async function openApp(server: TrueConfEmulator, userId: string): Promise<Socket> {
  const socket = await Socket.open(server.url, `/websocket/app/${userId}`);
  await next(socket, 'user');
  return socket;
}

describe('the app of a user', () => {
  it('makes its user online while any window is open', async () => {
    const server = await startEmulator({ users });
    const anna = server.state.findUser('anna');
    const windows = [await openApp(server, 'anna'), await openApp(server, 'anna')];
    expect(anna?.status).toBe(1);
    windows[0]?.terminate();
    windows[1]?.terminate();
    await expect.poll(() => anna?.status).toBe(0);
  });

  it('rings in every window of the invited, in no other, and says who is in the room', async () => {
    const server = await startEmulator({ users });
    const windows = [await openApp(server, 'anna'), await openApp(server, 'anna')];
    const boris = await openApp(server, 'boris');
    const room = await runRoom(await apiOf(server), { topic: 'Sales' });
    for (const window of windows) {
      expect((await next(window, 'ring')).ring).toEqual({ conference: room, topic: 'Sales', present: [] });
    }
    await enterCall(server.url, room, guest('Max'));
    for (const window of windows) expect((await next(window, 'ring')).ring.present).toEqual(['Max']);
    expect(boris.pending).toEqual([]);
  });

  it('opens the call where it was answered and stops ringing everywhere', async () => {
    const server = await startEmulator({ users });
    const windows = [await openApp(server, 'anna'), await openApp(server, 'anna')] as const;
    const room = await runRoom(await apiOf(server));
    windows[0].send({ type: 'answer', conference: room });
    const { address } = await next(windows[0], 'open');
    expect(await next(windows[1], 'ring-ended')).toMatchObject({ conference: room, cause: 'answered' });
    const link = new URL(address, server.url);
    expect(link.pathname).toBe(`/webrtc/${room}`);
    const { login = '', token = '', device } = Object.fromEntries(new URLSearchParams(link.hash.slice(1)));
    await enterCall(server.url, room, { kind: 'token', login, token }, { device });
    expect(present(server, room)).toEqual(['anna']);
    expect(windows[1].pending).not.toContain('open');
  });

  it('stops ringing everywhere when one window declines', async () => {
    const server = await startEmulator({ users });
    const windows = [await openApp(server, 'anna'), await openApp(server, 'anna')] as const;
    const room = await runRoom(await apiOf(server));
    windows[1].send({ type: 'decline', conference: room });
    for (const window of windows) {
      expect(await next(window, 'ring-ended')).toMatchObject({ cause: 'declined' });
    }
  });

  it('answers nothing that does not ring any more', async () => {
    const server = await startEmulator({ users });
    const app = await openApp(server, 'anna');
    const room = await runRoom(await apiOf(server));
    server.state.stop(room);
    expect(await next(app, 'ring-ended')).toMatchObject({ cause: 'stopped' });
    app.send({ type: 'answer', conference: room });
    app.send({ type: 'status', setting: 2 });
    await next(app, 'user');
    expect(app.pending).not.toContain('open');
  });

  it('shows what rings already when a window opens late', async () => {
    const server = await startEmulator({ users });
    await openApp(server, 'anna');
    const room = await runRoom(await apiOf(server));
    const late = await Socket.open(server.url, '/websocket/app/anna');
    expect((await next(late, 'user')).rings).toMatchObject([{ conference: room }]);
  });

  it('changes the status and tells every window', async () => {
    const server = await startEmulator({ users });
    const windows = [await openApp(server, 'anna'), await openApp(server, 'anna')] as const;
    windows[0].send({ type: 'status', setting: 2 });
    expect(await next(windows[1], 'user')).toMatchObject({ status: 2, setting: 2 });
    expect(server.state.findUser('anna')?.status).toBe(2);
  });

  it('turns away an unknown user', async () => {
    const server = await startEmulator({ users });
    const socket = await Socket.open(server.url, '/websocket/app/nobody');
    await next(socket, 'unknown-user');
    await socket.closed();
  });

  it.each(['hello', '{"type":"answer"}', '{"type":"status","setting":7}'])('closes on %s', async (data) => {
    const server = await startEmulator({ users });
    const app = await openApp(server, 'anna');
    app.sendRaw(data);
    expect(await app.closed()).toBe(CLOSE_MALFORMED);
  });
});
