import type { Shell } from '../shared/shell.ts';

/** Typing in our fields must not set off the page's own keyboard shortcuts. */
export function keepKeysInside({ host, destroyed }: Pick<Shell, 'host' | 'destroyed'>): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal: destroyed });
  }
}
