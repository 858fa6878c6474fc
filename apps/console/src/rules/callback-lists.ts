import type { Callback } from '@frontdesk/contract';

/** The later version of two; the stream and answers overtake each other. */
export function newer(known: Callback | undefined, next: Callback): Callback {
  return known !== undefined && Date.parse(known.updated_at) > Date.parse(next.updated_at) ? known : next;
}

/** What is due comes first, the most urgent before; then what has waited longest. What is over: newest first. */
export function byUrgency(a: Callback, b: Callback): number {
  if (!isPending(a) || !isPending(b)) return Date.parse(b.created_at) - Date.parse(a.created_at);
  return dueTime(a) - dueTime(b) || Date.parse(a.created_at) - Date.parse(b.created_at);
}

export function isOverdue(callback: Callback, now: number): boolean {
  return isPending(callback) && dueTime(callback) < now;
}

function isPending({ state }: Callback): boolean {
  return state === 'open' || state === 'in_progress';
}

function dueTime({ due_at }: Callback): number {
  return due_at === null ? Number.MAX_SAFE_INTEGER : Date.parse(due_at);
}
