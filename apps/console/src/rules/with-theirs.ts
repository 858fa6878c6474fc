import type { Draft } from './note-drafts.ts';

/**
 * The draft after a colleague has written over the same note: what was changed here is changed in theirs, line by line. Lines
 * that both have changed are kept both, and so is what both have added.
 */
export function withTheirs(draft: Draft, theirs: string): Draft {
  const [before, mine, others] = [lines(draft.before.note), lines(draft.note), lines(theirs)];
  const start = alikeAtStart(before, mine);
  const end = alikeAtStart(before.slice(start).reverse(), mine.slice(start).reverse());
  const gone = before.slice(start, before.length - end);
  const added = mine.slice(start, mine.length - end);
  const place = gone.length === 0 ? -1 : placeOf(gone, others);
  const note = place < 0 ? [...others, ...added] : others.toSpliced(place, gone.length, ...added);
  return { ...draft, note: note.join('\n'), before: { ...draft.before, note: theirs } };
}

const lines = (note: string) => (note === '' ? [] : note.split('\n'));

function alikeAtStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((line, index) => line !== other[index]);
  return differs < 0 ? one.length : differs;
}

function placeOf(part: readonly string[], whole: readonly string[]): number {
  return whole.findIndex((_, place) => part.every((line, index) => line === whole[place + index]));
}
