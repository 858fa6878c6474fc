import { describe, expect, it } from 'vitest';
import { CLOSE_MALFORMED, MAX_MESSAGE_BYTES } from '../src/web/messages.ts';
import { enterCall, guest, present, servePages, user } from './support/call.ts';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';
import { Socket } from './support/socket.ts';

const TOO_BIG = 1009;

const join = { type: 'join', conference: 'x', credentials: guest('Max') };

describe('messages no browser of ours would send', () => {
  it.each<[string, string | Buffer, number]>([
    ['no JSON', 'hello', CLOSE_MALFORMED],
    ['null', 'null', CLOSE_MALFORMED],
    ['binary', Buffer.from(JSON.stringify(join)), CLOSE_MALFORMED],
    ['an unknown type', '{"type":"dance"}', CLOSE_MALFORMED],
    ['anything before the join', '{"type":"leave"}', CLOSE_MALFORMED],
    ['a name of spaces', JSON.stringify({ ...join, credentials: guest('  ') }), CLOSE_MALFORMED],
    ['a name too long', JSON.stringify({ ...join, credentials: guest('x'.repeat(101)) }), CLOSE_MALFORMED],
    ['no credentials', JSON.stringify({ ...join, credentials: {} }), CLOSE_MALFORMED],
    ['a message too big', 'x'.repeat(MAX_MESSAGE_BYTES + 1), TOO_BIG],
  ])('close the socket: %s', async (_, data, code) => {
    const server = await startEmulator();
    const socket = await Socket.open(server.url, '/websocket/');
    socket.sendRaw(data);
    expect(await socket.closed()).toBe(code);
  });

  it.each([
    ['a second join', { ...join }],
    ['a rollback', { type: 'description', to: 'x', description: { type: 'rollback', sdp: '' } }],
    ['a candidate that is no object', { type: 'candidate', to: 'x', candidate: 'host' }],
    ['media that is no state', { type: 'media', media: { audio: 'yes' } }],
  ])('put out a participant and nobody else: %s', async (_, message) => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    const url = await servePages(server.state, 20);
    const anna = await enterCall(url, room, user('anna'));
    const max = await enterCall(url, room, guest('Max'));
    max.socket.send(message);
    expect(await max.socket.closed()).toBe(CLOSE_MALFORMED);
    await anna.next('peer-left');
    expect(present(server, room)).toEqual(['anna']);
  });
});
