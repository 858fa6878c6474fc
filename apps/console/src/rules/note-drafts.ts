/** Notes and tags of a call as they are being written. */
export interface Draft {
  note: string;
  tags: string[];
}

/** Reads what a tab kept of notes that were not saved; anything else than that is nothing. */
export function parseDrafts(kept: string | null): Map<string, Draft> {
  try {
    const entries: unknown = JSON.parse(kept ?? '[]');
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
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
