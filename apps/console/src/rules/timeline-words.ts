import type { TimelineEvent } from '@frontdesk/contract';
import type { TextKey } from '../texts/en.ts';
import type { Values } from '../texts/fill-in.ts';

interface Sentence {
  key: TextKey;
  values: Values;
}

interface People {
  visitor: string;
  /** The name that goes with a login. */
  nameOf: (login: string) => string;
  departmentOf: (key: string) => string;
  /** The department that helps after an overflow. */
  helping: string | null;
  /** In place of a name that is not known. */
  somebody: string;
}

/** What the room does is for technicians; it is told apart. */
export function isTechnical({ type }: TimelineEvent): boolean {
  return type.startsWith('room.');
}

/** One event in words. The facts of an event are the service's own; what is not as expected is left unsaid. */
export function timelineWords(event: TimelineEvent, people: People): Sentence {
  const { visitor, somebody } = people;
  const others = othersIn(event, people).join(', ');
  const name = event.operator?.name ?? (others || somebody);
  return {
    key: keyOf(event, others),
    values: { visitor, name, names: others || event.operator?.name || somebody },
  };
}

/** Whoever hung up is worth saying, and nobody is no word for those it rings at. */
function keyOf({ type, data, operator }: TimelineEvent, others: string): TextKey {
  if (type === 'call.ended' && data['by'] === 'visitor') return 'endedByVisitor';
  if (type === 'call.ended' && operator !== null) return 'endedByOperator';
  if ((type === 'call.ringing' || type === 'call.offered') && others === '') return 'ringsNobody';
  return type;
}

/** Whom an event tells of, beside who did it. */
function othersIn({ type, data }: TimelineEvent, { nameOf, departmentOf, helping }: People): string[] {
  if (type === 'call.overflowed') return helping === null ? [] : [helping];
  return [
    ...wordsIn(data, ['operators', 'operator', 'to']).map(nameOf),
    ...wordsIn(data, ['department']).map(departmentOf),
  ];
}

/** The keys or names that stand under these words. */
function wordsIn(data: TimelineEvent['data'], under: readonly string[]): string[] {
  return under.flatMap((word) => {
    const value = data[word];
    const found: unknown[] = Array.isArray(value) ? value : [value];
    return found.flatMap((one) => (typeof one === 'string' ? [one] : nameIn(one)));
  });
}

function nameIn(one: unknown): string[] {
  if (typeof one !== 'object' || one === null || !('name' in one)) return [];
  return typeof one.name === 'string' ? [one.name] : [];
}
