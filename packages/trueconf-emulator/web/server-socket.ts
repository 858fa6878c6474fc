/** Close codes from here on are an application's own (RFC 6455, section 7.4.2): the server meant it, so no retry. */
const DELIBERATE_CLOSE = 4000;

export interface SocketHandlers<Received> {
  /** Open, for the first time or again. */
  open(): void;
  message(message: Received): void;
  /** Gone; an attempt to connect again follows. */
  interrupted(): void;
  /** Gone for good: no attempt follows. */
  lost(): void;
}

/** A WebSocket to the server this page came from, which connects again when it breaks. */
export class ServerSocket<Sent, Received> {
  readonly #address: string;
  readonly #retryAfterMs: (attempt: number) => number | undefined;
  readonly #handlers: SocketHandlers<Received>;
  #socket: WebSocket | null = null;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** @param retryAfterMs pause before the n-th attempt in a row, from 0; undefined to give up */
  constructor(
    path: string,
    retryAfterMs: (attempt: number) => number | undefined,
    handlers: SocketHandlers<Received>,
  ) {
    this.#address = socketAddress(path);
    this.#retryAfterMs = retryAfterMs;
    this.#handlers = handlers;
  }

  connect(): void {
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.addEventListener('open', () => this.#handlers.open());
    socket.addEventListener('message', (event) => this.#receive(event));
    socket.addEventListener('close', (event) => this.#dropped(event.code));
  }

  send(message: Sent): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** All is well again, so the next interruption starts counting afresh. */
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
    this.#handlers.message(JSON.parse(event.data) as Received);
  }

  #dropped(code: number): void {
    if (this.#closed) return;
    const pause = this.#retryAfterMs(this.#attempts);
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

function socketAddress(path: string): string {
  const address = new URL(path, location.origin);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
