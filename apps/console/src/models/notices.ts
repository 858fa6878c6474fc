import type { ProblemError } from '@frontdesk/service-client';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { TextKey } from '../texts/en.ts';
import type { Values } from '../texts/fill-in.ts';
import { problemText } from '../texts/problem-texts.ts';
import type { Language } from './language.ts';

export interface Notice {
  tone: 'info' | 'danger';
  key: TextKey;
  values: Values;
}

export interface Notices {
  /** The newest message to the operator. It stays until they dismiss it or a newer one comes. */
  current: ReadonlySignal<Notice | null>;
  show: (key: TextKey, values?: Values) => void;
  /** @param key a text with `{problem}` in it */
  showProblem: (key: TextKey, problem: ProblemError) => void;
  dismiss: () => void;
}

export function createNotices({ t }: Language): Notices {
  const current = signal<Notice | null>(null);
  return {
    current,
    show: (key, values = {}) => {
      current.value = { tone: 'info', key, values };
    },
    showProblem: (key, problem) => {
      const values = { problem: t(problemText(problem), { seconds: Math.ceil(problem.retryAfterS ?? 60) }) };
      current.value = { tone: 'danger', key, values };
    },
    dismiss: () => {
      current.value = null;
    },
  };
}
