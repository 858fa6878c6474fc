import { connect, type Socket } from 'node:net';

export interface Stream {
  close(): void;
}

/** Milliseconds since 1970, finer than `Date.now()`. */
export const now = (): number => performance.timeOrigin + performance.now();

/**
 * Reads a server-sent stream from a bare socket: thousands of them must cost this process next to nothing.
 *
 * @param onText what has come, and when; the first bytes are the head of the answer
 * @returns once the first message is there
 */
export async function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  onText: (text: string, at: number) => void,
): Promise<Stream> {
  const { hostname, port, host, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ host, accept: 'text/event-stream', ...headers });
  socket.write(
    `GET ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  await firstMessage(socket, onText);
  return { close: () => socket.destroy() };
}

function firstMessage(socket: Socket, onText: (text: string, at: number) => void): Promise<void> {
  socket.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    socket.on('data', (text: string) => {
      onText(text, now());
      if (text.includes('\nid: ') || text.startsWith('id: ')) resolve();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('a stream was closed')));
  });
}
