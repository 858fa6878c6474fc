/** Notes and tags of a call as they are being written. */
export interface Draft {
  note: string;
  tags: string[];
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
  if (typeof id !== 'string' || typeof draft !== 'object' || draft === null) return false;
  return 'note' in draft && typeof draft.note === 'string' && 'tags' in draft && Array.isArray(draft.tags);
}

const MOST_TAGS = 20;
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
export function isSame(a: Draft, b: Draft): boolean {
  return a.note.trim() === b.note.trim() && a.tags.join() === b.tags.join();
}
