import { render } from 'preact';
import { vi } from 'vitest';
import { AppContext } from '../src/components/app-context.ts';
import type { ConsoleApp } from '../src/models/console-app.ts';
import { Workplace } from '../src/pages/Workplace.tsx';
import { startConsole } from './console.ts';

/** Anna's console as it is drawn, with a field beside it that she may be typing in. For tests with a DOM and fake timers. */
export async function showWorkplace(start: Parameters<typeof startConsole>[0] = {}) {
  const console = await startConsole(start);
  draw(console.app);
  console.feed.snapshot();
  await drawn();
  return console;
}

/** What has happened before is not seen on the screen. */
export function draw(app: ConsoleApp): void {
  render(
    <AppContext.Provider value={app}>
      <Workplace />
      <input id="search" />
    </AppContext.Provider>,
    document.body,
  );
}

/** Takes away what was shown. */
export function clearScreen(): void {
  render(null, document.body);
}

/** Until what has changed is on the screen, effects included. */
export async function drawn(): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
}

export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`there is no ${selector}`);
  return found;
}
