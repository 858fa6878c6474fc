import type { CallNotes } from '@frontdesk/contract';

export interface Notes {
  note: string;
  tags: string[];
}

/** Notes and tags of a call as they are being written. */
export interface Draft extends Notes {
  /** What they are written over, as the service has it. */
  before: Notes;
}

/** What is to be saved: what was changed and nothing else, each with what it was written over. */
export function changesOf({ note, tags, before }: Draft): CallNotes {
  return {
    ...(note.trim() !== before.note && { note, note_before: before.note }),
    ...(tags.join() !== before.tags.join() && { tags, tags_before: before.tags }),
  };
}

/** The draft as it stands once `saved`, an older state of it, is kept by the service. */
export function writtenOver(draft: Draft, { note, tags }: Draft): Draft {
  return { ...draft, before: { note: note.trim(), tags } };
}

/** What a tab keeps of notes that are not saved, and who wrote them. */
export interface KeptDrafts {
  login: string | null;
  /** By their calls. */
  drafts: Map<string, Draft>;
}

/** Reads what a tab kept; anything else than that is nothing. */
export function parseDrafts(kept: string | null): KeptDrafts {
  try {
    const found: unknown = JSON.parse(kept ?? '');
    if (isKept(found)) return { login: found.login, drafts: new Map(found.drafts.filter(isEntry)) };
  } catch {
    // Nothing was kept.
  }
  return { login: null, drafts: new Map() };
}

export function formatDrafts(login: string | null, drafts: readonly (readonly [string, Draft])[]): string {
  return drafts.length === 0 ? '' : JSON.stringify({ login, drafts });
}

function isKept(found: unknown): found is { login: string; drafts: unknown[] } {
  if (typeof found !== 'object' || found === null) return false;
  return (
    'login' in found && typeof found.login === 'string' && 'drafts' in found && Array.isArray(found.drafts)
  );
}

function isEntry(entry: unknown): entry is [string, Draft] {
  if (!Array.isArray(entry)) return false;
  const [id, draft]: unknown[] = entry;
  return typeof id === 'string' && isNotes(draft) && 'before' in draft && isNotes(draft.before);
}

function isNotes(found: unknown): found is Notes {
  if (typeof found !== 'object' || found === null) return false;
  return 'note' in found && typeof found.note === 'string' && 'tags' in found && Array.isArray(found.tags);
}

export const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/** Adds what was typed, commas between, to the tags; a tag stands there once, whatever its capitals. */
export function addTags(tags: readonly string[], typed: string): string[] {
  const found = [...tags];
  for (const part of typed.split(',')) {
    const tag = part.trim().slice(0, LONGEST_TAG);
    const isKnown = found.some((known) => known.toLowerCase() === tag.toLowerCase());
    if (tag !== '' && !isKnown && found.length < MOST_TAGS) found.push(tag);
  }
  return found;
}

/** Whether two say the same; blanks around a note do not count, as the service keeps none. */
export function isSame(a: Notes, b: Notes): boolean {
  return a.note.trim() === b.note.trim() && a.tags.join() === b.tags.join();
}
