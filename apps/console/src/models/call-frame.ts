import type { FrameHint } from '@frontdesk/service-client';
import { type ReadonlySignal, signal } from '@preact/signals';

/** `closing`: sent to an empty page first, which gives camera and microphone back before the frame is taken away. */
export interface OpenFrame {
  /** A new number is a new frame; the same number is never moved or loaded again. */
  key: number;
  address: URL;
  closing: boolean;
}

export interface CallFrame {
  current: ReadonlySignal<OpenFrame | null>;
  hint: ReadonlySignal<FrameHint | null>;
  open: (address: URL) => void;
  close: () => void;
  /** The empty page has loaded. */
  emptied: () => void;
  hear: (hint: FrameHint) => void;
}

export function createCallFrame(): CallFrame {
  const current = signal<OpenFrame | null>(null);
  const hint = signal<FrameHint | null>(null);
  let key = 0;
  return {
    current,
    hint,
    open: (address) => {
      hint.value = null;
      key += 1;
      current.value = { key, address, closing: false };
    },
    close: () => {
      hint.value = null;
      const frame = current.peek();
      if (frame !== null && !frame.closing) current.value = { ...frame, closing: true };
    },
    emptied: () => {
      if (current.peek()?.closing === true) current.value = null;
    },
    hear: (heard) => {
      if (current.peek()?.closing === false) hint.value = heard;
    },
  };
}
