/** What stands on every button of ours. */
export interface Sign {
  label: string;
  /** A second, smaller line; empty for none. */
  detail: string;
  icon: SVGElement;
  hidden: boolean;
}

/** Writes it on a button, which may hold words of the page's own in a slot. */
export function showSign(button: HTMLElement, { label, detail, icon, hidden }: Sign): void {
  const words = button.querySelector('span, slot');
  const small = button.querySelector('small') ?? document.createElement('small');
  if (words !== null) words.textContent = label;
  small.textContent = detail;
  button.querySelector('svg')?.replaceWith(icon.cloneNode(true));
  button.append(small);
  button.hidden = hidden;
}
