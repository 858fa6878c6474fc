import type { CallTimeline, HistoryCall } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type FilterFields, historyFilter, isFiltered, NO_FILTER } from '../rules/history-filter.ts';
import { createQuestion, type Question } from './question.ts';

export interface History {
  fields: ReadonlySignal<FilterFields>;
  filtered: ReadonlySignal<boolean>;
  /** Changes the filter and searches anew: at once, or when the typing pauses. */
  filter: (change: Partial<FilterFields>, typing?: boolean) => void;
  /** Null until the first page is there. */
  calls: ReadonlySignal<readonly HistoryCall[] | null>;
  hasMore: ReadonlySignal<boolean>;
  busy: ReadonlySignal<boolean>;
  problem: ReadonlySignal<ProblemError | null>;
  search: () => Promise<void>;
  more: () => Promise<void>;
  /** All calls of the filter as a file. */
  fileUrl: ReadonlySignal<string>;
  /** One call and all that happened to it. */
  timeline: Question<[callId: string], CallTimeline>;
  clear: () => void;
}

const TYPING_MS = 300;

interface Found {
  calls: readonly HistoryCall[];
  next: string | null;
}

/** Calls of the past, by filter and page by page. */
export function createHistory(api: ConsoleApi, onProblem: (problem: ProblemError) => void): History {
  const fields = signal<FilterFields>(NO_FILTER);
  const pages = createQuestion(async (abort, before: Found | null): Promise<Found> => {
    const cursor = before?.next ?? undefined;
    const filter = historyFilter(fields.peek());
    const page = await api.history({ ...filter, ...(cursor !== undefined && { cursor }) }, abort);
    return { calls: [...(before?.calls ?? []), ...page.calls], next: page.next_cursor };
  }, onProblem);
  const search = async () => {
    await pages.ask(null);
  };
  const timeline = createQuestion((abort, callId: string) => api.pastCall(callId, abort), onProblem);
  let pause: ReturnType<typeof setTimeout> | undefined;
  return {
    fields,
    filtered: computed(() => isFiltered(fields.value)),
    filter: (change, typing = false) => {
      fields.value = { ...fields.peek(), ...change };
      clearTimeout(pause);
      pause = setTimeout(() => void search(), typing ? TYPING_MS : 0);
    },
    calls: computed(() => pages.answer.value?.calls ?? null),
    hasMore: computed(() => pages.answer.value?.next != null),
    busy: pages.busy,
    problem: pages.problem,
    search,
    more: async () => {
      const found = pages.answer.peek();
      if (found?.next != null) await pages.ask(found);
    },
    fileUrl: computed(() => api.historyFileUrl(historyFilter(fields.value))),
    timeline,
    clear: () => {
      clearTimeout(pause);
      fields.value = NO_FILTER;
      pages.forget();
      timeline.forget();
    },
  };
}
