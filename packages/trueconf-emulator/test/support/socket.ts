import { once } from 'node:events';
import { afterEach } from 'vitest';
import { WebSocket } from 'ws';

const open: Socket[] = [];

afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});

/** A browser's end of a WebSocket, with what arrived kept until a test asks for it. */
export class Socket {
  readonly #socket: WebSocket;
  readonly #inbox: { type: string }[] = [];
  readonly #closed: Promise<number>;
  #wake: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#closed = once(socket, 'close').then(([code]) => Number(code));
    socket.on('message', (data) => {
      // The server's own messages; a wrong guess at their shape fails the assertion that makes it.
      this.#inbox.push(JSON.parse(data.toString()) as { type: string });
      this.#wake();
    });
  }

  /** Connects to a path of a server given by its http address. */
  static async open(url: string, path: string): Promise<Socket> {
    const socket = new WebSocket(url.replace(/^http/, 'ws') + path);
    const ours = new Socket(socket);
    open.push(ours);
    await once(socket, 'open');
    return ours;
  }

  send(message: object): void {
    this.sendRaw(JSON.stringify(message));
  }

  sendRaw(data: string | Buffer): void {
    this.#socket.send(data);
  }

  /** The next message of this type; those of other types before it are dropped. */
  async next<Message extends { type: string }, Type extends Message['type']>(
    type: Type,
  ): Promise<Extract<Message, { type: Type }>> {
    for (;;) {
      const message = await this.nextOfAny();
      if (message.type === type) return message as Extract<Message, { type: Type }>;
    }
  }

  async nextOfAny(): Promise<{ type: string }> {
    for (;;) {
      const message = this.#inbox.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Types of what has arrived and was not asked for. */
  get pending(): string[] {
    return this.#inbox.map(({ type }) => type);
  }

  /** Close code, once the server has closed. */
  closed(): Promise<number> {
    return this.#closed;
  }

  /** Breaks the connection without a word, as a vanished page does. */
  terminate(): void {
    this.#socket.terminate();
  }
}
