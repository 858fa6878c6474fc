import { type Draft, MOST_TAGS, type Notes } from './note-drafts.ts';

/** The draft after a colleague has written over the same: what was changed here is changed in theirs. */
export function withTheirs(draft: Draft, { note, tags }: Notes): Draft {
  return {
    note: noteWithTheirs(draft, note),
    tags: tagsWithTheirs(draft, tags),
    before: { note, tags: [...tags] },
  };
}

/** What was added here is added to theirs, and what was taken away here is taken from theirs. */
function tagsWithTheirs({ tags, before }: Draft, theirs: readonly string[]): string[] {
  const left = theirs.filter((tag) => tags.includes(tag) || !before.tags.includes(tag));
  const added = tags.filter((tag) => !before.tags.includes(tag) && !left.includes(tag));
  return [...left, ...added].slice(0, MOST_TAGS);
}

/** Line by line. Lines that both have changed are kept both, and so is what both have added. */
function noteWithTheirs(draft: Draft, theirs: string): string {
  const [before, mine, others] = [lines(draft.before.note), lines(draft.note), lines(theirs)];
  const start = alikeAtStart(before, mine);
  const end = alikeAtStart(before.slice(start).reverse(), mine.slice(start).reverse());
  const gone = before.slice(start, before.length - end);
  const added = mine.slice(start, mine.length - end);
  const place = gone.length === 0 ? -1 : placeOf(gone, others);
  const note = place < 0 ? [...others, ...added] : others.toSpliced(place, gone.length, ...added);
  return note.join('\n');
}

const lines = (note: string) => (note === '' ? [] : note.split('\n'));

function alikeAtStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((line, index) => line !== other[index]);
  return differs < 0 ? one.length : differs;
}

function placeOf(part: readonly string[], whole: readonly string[]): number {
  return whole.findIndex((_, place) => part.every((line, index) => line === whole[place + index]));
}
