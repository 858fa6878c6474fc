import type { TargetedSubmitEvent } from 'preact';

export type SubmitOf = TargetedSubmitEvent<HTMLFormElement>;

/** What stands in a form's field, without the spaces around it; empty when there is no such field. */
export function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}
