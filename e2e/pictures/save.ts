import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** What the window shows now, as docs/images has it. */
export async function save(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: 'disabled' });
  process.stdout.write(`docs/images/${name}.png\n`);
}
