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
  /** In place of a name that is not known. */
  somebody: string;
}

/** What the room does is for technicians; it is told apart. */
export function isTechnical({ type }: TimelineEvent): boolean {
  return type.startsWith('room.');
}

/** One event in words. The facts of an event are the service's own; what is not as expected is left unsaid. */
export function timelineWords(event: TimelineEvent, { visitor, nameOf, somebody }: People): Sentence {
  const others = peopleIn(event.data).map(nameOf).join(', ');
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

/** The logins or names an event tells of, under whichever of these words it does. */
function peopleIn(data: TimelineEvent['data']): string[] {
  return ['operators', 'operator', 'to', 'department'].flatMap((word) => {
    const value = data[word];
    const found: unknown[] = Array.isArray(value) ? value : [value];
    return found.flatMap((one) => (typeof one === 'string' ? [one] : nameIn(one)));
  });
}

function nameIn(one: unknown): string[] {
  if (typeof one !== 'object' || one === null || !('name' in one)) return [];
  return typeof one.name === 'string' ? [one.name] : [];
}
