import type { WebSocket } from 'ws';
import type { Member } from './call-room.ts';
import { keepAlive } from './heartbeat.ts';
import { CLOSE_MALFORMED, ClientMessage, type ServerMessage } from './messages.ts';
import { readMessage } from './read-message.ts';
import type { SignallingHub } from './signalling-hub.ts';

const PING_EVERY_MS = 10_000;
const JOIN_WITHIN_MS = 10_000;

/** One browser's socket: the first message must be a join, all others belong to the member it made. */
export function serveSignalling(socket: WebSocket, hub: SignallingHub): void {
  let member: Member | null = null;
  const send = (message: ServerMessage): void => {
    socket.send(JSON.stringify(message));
    if (message.type === 'closed' || message.type === 'refused') socket.close();
  };
  keepAlive(socket, PING_EVERY_MS);
  const impatience = setTimeout(() => socket.close(CLOSE_MALFORMED, 'no join'), JOIN_WITHIN_MS);
  // A frame over the limit or not UTF-8 is reported here; ws closes the socket with the right code itself.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(impatience);
    if (member !== null) hub.lost(member);
  });
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const message = readMessage(ClientMessage, data, isBinary);
    if (message === null || (message.type === 'join') !== (member === null)) {
      socket.close(CLOSE_MALFORMED, 'unexpected message');
    } else if (message.type === 'join') {
      clearTimeout(impatience);
      const entered = hub.enter(message, send);
      if (typeof entered === 'string') send({ type: 'refused', reason: entered });
      else member = entered;
    } else if (member !== null) {
      handle(member, message, hub);
    }
  });
}

function handle(member: Member, message: Exclude<ClientMessage, { type: 'join' }>, hub: SignallingHub): void {
  switch (message.type) {
    case 'description':
      hub.relay(member, message.to, { type: 'description', description: message.description });
      break;
    case 'candidate':
      hub.relay(member, message.to, { type: 'candidate', candidate: message.candidate });
      break;
    case 'media':
      hub.changeMedia(member, message.media);
      break;
    case 'leave':
      hub.leave(member);
      break;
  }
}
