import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import { type Draft, formatDrafts, parseDrafts } from '../rules/note-drafts.ts';

export type NotesState = 'untouched' | 'waiting' | 'saving' | 'saved' | 'retrying' | 'refused';

/** Drafts of notes and tags by call, how far saving each has come, and who wrote them. */
export interface DraftStore {
  drafts: ReadonlySignal<ReadonlyMap<string, Draft>>;
  states: ReadonlySignal<ReadonlyMap<string, NotesState>>;
  /** Login of who wrote the drafts. */
  writer: () => string | null;
  /** From now on this operator writes; drafts of anybody else are forgotten. */
  startFor: (login: string) => void;
  get: (callId: string) => Draft | undefined;
  put: (callId: string, draft: Draft) => void;
  setState: (callId: string, state: NotesState) => void;
  /** Ids of the calls with a draft that is not saved yet. */
  unsaved: () => string[];
  clear: () => void;
}

/** What is not saved yet is kept in the tab's memory as well, and so outlives a reload. */
export function createDraftStore(tabMemory: Settings): DraftStore {
  const kept = parseDrafts(tabMemory.read('notes'));
  let writer = kept.login;
  const drafts = signal<ReadonlyMap<string, Draft>>(kept.drafts);
  const states = signal<ReadonlyMap<string, NotesState>>(new Map());
  const isUnsaved = (callId: string) => states.peek().get(callId) !== 'saved';
  const clear = () => {
    drafts.value = new Map();
    states.value = new Map();
    tabMemory.write('notes', '');
  };
  return {
    drafts,
    states,
    writer: () => writer,
    startFor: (login) => {
      if (writer !== login) clear();
      writer = login;
    },
    get: (callId) => drafts.peek().get(callId),
    put: (callId, draft) => {
      drafts.value = new Map(drafts.peek()).set(callId, draft);
    },
    setState: (callId, state) => {
      states.value = new Map(states.peek()).set(callId, state);
      const unsaved = [...drafts.peek()].filter(([id]) => isUnsaved(id));
      tabMemory.write('notes', formatDrafts(writer, unsaved));
    },
    unsaved: () => [...drafts.peek().keys()].filter(isUnsaved),
    clear,
  };
}
