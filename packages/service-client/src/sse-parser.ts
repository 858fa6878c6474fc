export interface SseMessage {
  /** The last id seen on the stream so far; null before the first. */
  id: string | null;
  data: string;
}

export interface SseListeners {
  onMessage(message: SseMessage): void;
  /** The service wishes this pause between two connections, in milliseconds. */
  onRetry(ms: number): void;
}

/**
 * Parser of server-sent events (WHATWG HTML, 9.2.6), fed with text cut anywhere. Ours because the library at hand weighs
 * a ninth of what a visitor may load; a test holds it to the library's results. Event names are not kept: the contract
 * repeats them in the data.
 */
export function createSseParser({ onMessage, onRetry }: SseListeners): (text: string) => void {
  let rest = '';
  let data: string[] = [];
  let id: string | null = null;

  const finishMessage = () => {
    if (data.length > 0) onMessage({ id, data: data.join('\n') });
    data = [];
  };
  const readField = (line: string) => {
    const [, field, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'data') data.push(value);
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) onRetry(Number(value));
  };

  return (text) => {
    // A carriage return at the very end may be half of a line break: it waits for what follows.
    const lines = `${rest}${text}`.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') finishMessage();
      else readField(line);
    }
  };
}
