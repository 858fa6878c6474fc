const REACHABLE = 'button, input, select, textarea, iframe, a[href]';

/**
 * Where the dialog covers the page (a phone, full screen), Tab goes round inside it: focus must not wander off to what
 * nobody can see. Where it floats, Tab leaves it as it leaves any other part of the page.
 */
export function keepTabInside(event: KeyboardEvent, panel: HTMLElement): void {
  if (!coversPage(panel)) return;
  const reachable = [...panel.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (control) => control.getClientRects().length > 0,
  );
  const [first, last] = [reachable[0], reachable.at(-1)];
  const root = panel.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const leaves = event.shiftKey ? focused === first || focused === panel : focused === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

export function coversPage(panel: HTMLElement): boolean {
  return panel.offsetWidth >= document.documentElement.clientWidth;
}
