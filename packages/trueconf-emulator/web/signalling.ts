import type { ClientMessage, ServerMessage } from '../src/web/messages.ts';

/** Pauses before each attempt to connect again, in milliseconds. After the last the connection counts as lost. */
const RETRY_AFTER_MS = [200, 500, 1000, 2000, 4000];
/** The server's own close codes start here (RFC 6455, section 7.4.2): it meant it, so no retry. */
const DELIBERATE_CLOSE = 4000;

export interface SignallingHandlers {
  /** The socket is open, for the first time or again: time to join. */
  open(): void;
  message(message: ServerMessage): void;
  /** The socket is gone; an attempt to connect again follows. */
  interrupted(): void;
  /** No attempt follows. */
  lost(): void;
}

/** The WebSocket to the server, with a few attempts to connect again when it breaks. */
export class Signalling {
  readonly #address: string;
  readonly #handlers: SignallingHandlers;
  #socket: WebSocket | null = null;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(address: string, handlers: SignallingHandlers) {
    this.#address = address;
    this.#handlers = handlers;
  }

  connect(): void {
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.addEventListener('open', () => this.#handlers.open());
    socket.addEventListener('message', (event) => this.#receive(event));
    socket.addEventListener('close', (event) => this.#dropped(event.code));
  }

  send(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** The join was answered, so the next interruption starts counting afresh. */
  settled(): void {
    this.#attempts = 0;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #receive(event: MessageEvent<unknown>): void {
    if (this.#closed || typeof event.data !== 'string') return;
    // Our own server on our own origin; its messages are typed where they are made.
    this.#handlers.message(JSON.parse(event.data) as ServerMessage);
  }

  #dropped(code: number): void {
    if (this.#closed) return;
    const pause = RETRY_AFTER_MS[this.#attempts];
    if (code >= DELIBERATE_CLOSE || pause === undefined) {
      this.#closed = true;
      this.#handlers.lost();
      return;
    }
    this.#attempts += 1;
    this.#handlers.interrupted();
    this.#timer = setTimeout(() => this.connect(), pause);
  }
}

/** Address of a socket on the server this page came from. */
export function socketAddress(path: string): string {
  const address = new URL(path, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  return address.href;
}
