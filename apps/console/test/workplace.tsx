import { render } from 'preact';
import { vi } from 'vitest';
import { AppContext } from '../src/components/app-context.ts';
import { Workplace } from '../src/pages/Workplace.tsx';
import { startConsole } from './console.ts';

/** Anna's console as it is drawn, with a field beside it that she may be typing in. For tests with a DOM and fake timers. */
export async function showWorkplace(start: Parameters<typeof startConsole>[0] = {}) {
  const console = await startConsole(start);
  render(
    <AppContext.Provider value={console.app}>
      <Workplace />
      <input id="search" />
    </AppContext.Provider>,
    document.body,
  );
  console.feed.snapshot();
  await drawn();
  return console;
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
