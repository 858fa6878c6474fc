import type { Shell } from '../shared/shell.ts';
import { defineInlineElement, INLINE_CALL } from './inline-element.ts';
import { callSign } from './load-parts.ts';

/** Sees to every `<frontdesk-call>`, whether it is there already or comes later. */
export function hearInlineCalls(shell: Shell): void {
  const fill = (element: EventTarget | null) => void callSign(shell, 'fill', element);
  document.addEventListener(INLINE_CALL, (event) => fill(event.target), { signal: shell.destroyed });
  // Those of a widget before us tell nothing anew; all others do as soon as their name is defined.
  if (!customElements.get(INLINE_CALL)) defineInlineElement();
  else for (const element of document.querySelectorAll(INLINE_CALL)) fill(element);
}
