import type { ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import { type Draft, isSame } from '../rules/note-drafts.ts';
import { createDraftStore, type DraftStore, type NotesState } from './draft-store.ts';
import { createNoteSaver, type NoteSaver } from './note-saver.ts';

export interface CallNotes {
  note: ReadonlySignal<string>;
  tags: ReadonlySignal<readonly string[]>;
  state: ReadonlySignal<NotesState>;
  write: (note: string) => void;
  tag: (tags: readonly string[]) => void;
  /**
   * Saves at once what is not saved yet. Resolves to whether nothing is left to wait for; what the service refuses is not
   * waited for.
   */
  flush: () => Promise<boolean>;
  /** Forgets what was written: somebody else sits here now. */
  clear: () => void;
  stop: () => void;
}

const NOTHING = { note: '', tags: [] };
const TYPING_MS = 600;

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
export function createCallNotes({ tabMemory, ...dependencies }: Dependencies): CallNotes {
  const { call, author } = dependencies;
  const store = createDraftStore(tabMemory);
  const saver = createNoteSaver(dependencies, store);
  const shown = computed(() => shownNotes(call.value, store, saver));
  const edit = (change: Partial<Omit<Draft, 'before'>>) => {
    const callId = call.peek()?.id;
    if (callId === undefined) return;
    const draft = store.get(callId);
    const seen = shown.peek();
    const { note, tags } = seen;
    const before = draft !== undefined && seen === draft ? draft.before : { note, tags: [...tags] };
    store.put(callId, { note, tags: [...tags], before, ...change });
    store.setState(callId, 'waiting');
    saver.later(callId, TYPING_MS);
  };
  const stopFollowing = saveForAuthor(author, store, saver);
  return {
    note: computed(() => shown.value.note),
    tags: computed(() => shown.value.tags),
    state: computed(() => store.states.value.get(call.value?.id ?? '') ?? 'untouched'),
    write: (note) => edit({ note }),
    tag: (tags) => edit({ tags: [...tags] }),
    flush: async () => {
      await Promise.all(store.unsaved().map((callId) => saver.now(callId)));
      return store.unsaved().every((callId) => store.states.peek().get(callId) === 'refused');
    },
    clear: () => {
      saver.stopTimers();
      store.clear();
    },
    stop: () => {
      stopFollowing();
      saver.stopTimers();
    },
  };
}

/** The draft, until it is saved and the stream has sent a newer version of the call. */
function shownNotes(call: ConsoleCall | null, { drafts, states }: DraftStore, { savedInto }: NoteSaver) {
  if (call === null) return NOTHING;
  const draft = drafts.value.get(call.id);
  const isSaved = states.value.get(call.id) === 'saved' && savedInto(call.id) !== call;
  return draft === undefined || (isSaved && !isSame(draft, call)) ? call : draft;
}

/** Whenever somebody signs in, saves what they have written before, and forgets what anybody else has. */
function saveForAuthor(
  author: ReadonlySignal<string | null>,
  store: DraftStore,
  saver: NoteSaver,
): () => void {
  return effect(() => {
    const login = author.value;
    if (login === null) return;
    untracked(() => {
      if (store.writer() !== login) saver.stopTimers();
      store.startFor(login);
      for (const callId of store.unsaved()) void saver.now(callId);
    });
    return saver.stopTimers;
  });
}
