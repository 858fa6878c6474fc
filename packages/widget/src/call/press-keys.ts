import type { CreateCallRequest } from '@frontdesk/contract';

export interface PressKeys {
  /** The `Idempotency-Key` for a request. */
  (body: CreateCallRequest): string;
  /** There was a definite answer: the next press is a new one. */
  done(): void;
}

/**
 * One key per press. A press that got no answer keeps its key for "Try again": should the first request have arrived
 * after all, the second finds its call instead of making another.
 */
export function createPressKeys(): PressKeys {
  let open: { key: string; body: string } | null = null;
  const keyFor = (body: CreateCallRequest) => {
    const json = JSON.stringify(body);
    if (open?.body !== json) open = { key: randomKey(), body: json };
    return open.key;
  };
  return Object.assign(keyFor, {
    done: () => {
      open = null;
    },
  });
}

/** Not `randomUUID`, which pages without https do not have. */
function randomKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
