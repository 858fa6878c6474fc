import type { WebSocket } from 'ws';

/** Pings (RFC 6455, section 5.5.2) and drops a socket whose other end has not answered by the next ping. */
export function keepAlive(socket: WebSocket, everyMs: number): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, everyMs);
  socket.on('pong', () => {
    answered = true;
  });
  socket.on('close', () => clearInterval(timer));
}
