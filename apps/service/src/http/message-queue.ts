/** What one side puts in whenever it likes and the other takes out at its own pace, until the end. */
export class MessageQueue<Message> implements AsyncIterable<Message> {
  readonly #messages: Message[] = [];
  #ended = false;
  #wake: (() => void) | null = null;

  get length(): number {
    return this.#messages.length;
  }

  push(message: Message): void {
    if (this.#ended) return;
    this.#messages.push(message);
    this.#wake?.();
  }

  /** What is in it may still be taken. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Message, void> {
    while (true) {
      const message = this.#messages.shift();
      if (message !== undefined) yield message;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
