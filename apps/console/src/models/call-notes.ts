import type { ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import {
  changesOf,
  type Draft,
  formatDrafts,
  isSame,
  parseDrafts,
  writtenOver,
} from '../rules/note-drafts.ts';
import { withTheirs } from '../rules/with-theirs.ts';
import { attempt } from './attempt.ts';

export type NotesState = 'untouched' | 'waiting' | 'saving' | 'saved' | 'retrying' | 'refused';

export interface CallNotes {
  note: ReadonlySignal<string>;
  tags: ReadonlySignal<readonly string[]>;
  state: ReadonlySignal<NotesState>;
  write: (note: string) => void;
  tag: (tags: readonly string[]) => void;
  /**
   * Saves at once what is not saved yet. Resolves to whether nothing is left to wait for; what the service will not have is
   * not waited for.
   */
  flush: () => Promise<boolean>;
  /** Forgets what was written: somebody else sits here now. */
  clear: () => void;
  stop: () => void;
}

const NOTHING = { note: '', tags: [] };
const TYPING_MS = 600;
const RETRY_MS = 5_000;

interface Dependencies {
  api: ConsoleApi;
  /** The call in hand. */
  call: ReadonlySignal<ConsoleCall | null>;
  /** Login of who is signed in now: nothing is saved in the name of anybody but who wrote it. */
  author: ReadonlySignal<string | null>;
  /** What is not saved yet outlives a reload. */
  tabMemory: Settings;
  onUnauthorized: (problem: ProblemError) => void;
}

/** Notes and tags of calls, saved while they are written, and again for as long as the service cannot be reached. */
export function createCallNotes(dependencies: Dependencies): CallNotes {
  const { api, call, author, tabMemory, onUnauthorized } = dependencies;
  const kept = parseDrafts(tabMemory.read('notes'));
  let writer = kept.login;
  const drafts = signal<ReadonlyMap<string, Draft>>(kept.drafts);
  const states = signal<ReadonlyMap<string, NotesState>>(new Map());
  /** The call as it was when a draft was saved: what the stream tells after that may be a colleague's. */
  const savedInto = new Map<string, ConsoleCall | null>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();
  const unsaved = () => [...drafts.peek()].filter(([id]) => states.peek().get(id) !== 'saved');
  const put = (callId: string, draft: Draft) => {
    drafts.value = new Map(drafts.peek()).set(callId, draft);
  };
  const setState = (callId: string, state: NotesState) => {
    states.value = new Map(states.peek()).set(callId, state);
    tabMemory.write('notes', formatDrafts(writer, unsaved()));
  };
  const later = (callId: string, ms: number) => {
    clearTimeout(timers.get(callId));
    timers.set(
      callId,
      setTimeout(() => void save(callId), ms),
    );
  };
  const keepTrying = (callId: string, problem: ProblemError) => {
    if (problem.code === 'unauthorized') onUnauthorized(problem);
    const worthwhile = isWorthRetrying(problem);
    setState(callId, worthwhile ? 'retrying' : 'refused');
    if (worthwhile) later(callId, RETRY_MS);
  };
  /** One after the other: an older note must not arrive last. */
  const save = (callId: string) => {
    clearTimeout(timers.get(callId));
    const turn = (running.get(callId) ?? Promise.resolve()).then(() => saveLatest(callId));
    running.set(callId, turn);
    return turn;
  };
  const dueDraft = (callId: string) => {
    const isDue = states.peek().get(callId) !== 'saved' && author.peek() === writer;
    return isDue ? drafts.peek().get(callId) : undefined;
  };
  const saveLatest = async (callId: string) => {
    const draft = dueDraft(callId);
    if (draft === undefined) return;
    setState(callId, 'saving');
    const { problem } = await attempt(() => api.note(callId, changesOf(draft)));
    const latest = drafts.peek().get(callId);
    if (latest === undefined) return;
    if (problem?.code === 'changed_meanwhile') return takeInTheirs(callId);
    if (problem === null) put(callId, writtenOver(latest, draft));
    // What was written meanwhile has a timer of its own.
    if (latest !== draft) return;
    if (problem !== null) return keepTrying(callId, problem);
    savedInto.set(callId, call.peek());
    setState(callId, 'saved');
  };
  const takeInTheirs = async (callId: string): Promise<void> => {
    // Nothing is changed by nothing: the answer is the call as it is now.
    const { value, problem } = await attempt(() => api.note(callId, {}));
    const latest = drafts.peek().get(callId);
    if (latest === undefined) return;
    if (problem !== null) return keepTrying(callId, problem);
    put(callId, withTheirs(latest, value));
    await saveLatest(callId);
  };
  const shown = computed(() => {
    const current = call.value;
    if (current === null) return NOTHING;
    const draft = drafts.value.get(current.id);
    const isSaved = states.value.get(current.id) === 'saved' && savedInto.get(current.id) !== current;
    return draft === undefined || (isSaved && !isSame(draft, current)) ? current : draft;
  });
  const edit = (change: Partial<Omit<Draft, 'before'>>) => {
    const callId = call.peek()?.id;
    if (callId === undefined) return;
    const draft = drafts.peek().get(callId);
    const seen = shown.peek();
    const { note, tags } = seen;
    const before = draft !== undefined && seen === draft ? draft.before : { note, tags: [...tags] };
    put(callId, { note, tags: [...tags], before, ...change });
    setState(callId, 'waiting');
    later(callId, TYPING_MS);
  };
  const stopTimers = () => {
    for (const timer of timers.values()) clearTimeout(timer);
  };
  const clear = () => {
    stopTimers();
    drafts.value = new Map();
    states.value = new Map();
    tabMemory.write('notes', '');
  };
  const stopFollowing = effect(() => {
    const login = author.value;
    if (login === null) return;
    untracked(() => {
      if (writer !== login) clear();
      writer = login;
      for (const [callId] of unsaved()) void save(callId);
    });
    return stopTimers;
  });
  return {
    note: computed(() => shown.value.note),
    tags: computed(() => shown.value.tags),
    state: computed(() => states.value.get(call.value?.id ?? '') ?? 'untouched'),
    write: (note) => edit({ note }),
    tag: (tags) => edit({ tags: [...tags] }),
    flush: async () => {
      await Promise.all(unsaved().map(([callId]) => save(callId)));
      return unsaved().every(([callId]) => states.peek().get(callId) === 'refused');
    },
    clear,
    stop: () => {
      stopFollowing();
      stopTimers();
    },
  };
}

/** Not when the service has read the notes and will not have them. */
function isWorthRetrying({ status }: ProblemError): boolean {
  return status < 400 || status >= 500 || status === 401 || status === 429;
}
