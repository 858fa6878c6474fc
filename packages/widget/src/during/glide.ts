/** Lets the window glide from where it is to where the change puts it. */
export function glide(panel: HTMLElement, change: () => void): void {
  const from = panel.getBoundingClientRect();
  panel.style.translate = '';
  change();
  const to = panel.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const start = `${from.left - to.left}px ${from.top - to.top}px`;
  panel.animate([{ translate: start }, { translate: '0 0' }], {
    duration: calm ? 0 : 200,
    easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
  });
}
