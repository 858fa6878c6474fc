import { expect, it, onTestFinished, vi } from 'vitest';
import type { DialogKit } from '../src/dialog/dialog.ts';
import { createPartLoader } from '../src/parts/part-loader.ts';
import type { PartCode } from '../src/parts/parts.ts';
import type { Shell } from '../src/shared/shell.ts';
import { openPage } from './support/browser.ts';
import { startFakeService } from './support/fake-service.ts';
import { visit } from './support/visitor.ts';

async function partOf() {
  openPage();
  const { shell, store } = visit(await startFakeService());
  vi.stubGlobal('__TEXTS_HASH__', '0');
  vi.stubGlobal('fetch', async () => Response.json({}));
  onTestFinished(() => void vi.unstubAllGlobals());
  const destruction = new AbortController();
  const kit = { store, shell: { ...shell, destroyed: destruction.signal } satisfies Shell };
  const start = vi.fn(() => ({}));
  const arrived = Promise.withResolvers<PartCode['during']>();
  // The loader hands the kit on, and looks at these members of the part alone.
  const load = createPartLoader(kit as unknown as DialogKit, 'during', () => arrived.promise);
  const arrive = () => arrived.resolve({ styles: '', start } as unknown as PartCode['during']);
  return { load, arrive, start, store, destroy: () => destruction.abort() };
}

it('starts a part once it is there', async () => {
  const { load, arrive, start, store } = await partOf();
  load();
  arrive();
  await expect.poll(() => store.state.during).toBeDefined();
  expect(start).toHaveBeenCalledOnce();
});

it('starts none whose file comes after the widget is gone', async () => {
  const { load, arrive, start, destroy } = await partOf();
  load();
  destroy();
  arrive();
  await new Promise((resolve) => setTimeout(resolve));
  expect(start).not.toHaveBeenCalled();
});
