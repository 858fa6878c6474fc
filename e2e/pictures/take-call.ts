import { expect } from '@playwright/test';
import { OPERATORS } from '../../scripts/stack/provisioning.ts';
import { ConsolePage } from '../pages/console-page.ts';
import { Widget } from '../pages/widget.ts';
import type { Desk } from './desk.ts';
import type { Faces } from './faces.ts';
import { save } from './save.ts';
import { seeConsole } from './see-console.ts';

/** A call from both sides: it rings, they talk. */
export async function takeCall(desk: Desk, faces: Faces): Promise<void> {
  const page = await faces.windowOf('anna', { width: 1360, height: 820 });
  await seeConsole(page, desk, OPERATORS[0]);
  const anna = new ConsolePage(page);
  await visit(desk, faces);
  await talk(anna);
  await anna.hangUp();
  await anna.callPanel.getByRole('button', { name: 'Done' }).click();

  const visitor = await visit(desk, faces);
  await expect(anna.ringing('Maria')).toContainText('0:02');
  await save(page, 'console-ringing');
  await talk(anna);
  await anna.call.expectMovingPicture();
  await visitor.widget.call.expectMovingPicture();
  await page.getByLabel('Note', { exact: true }).fill('Wants the Heron with a dimmer.');
  await page.getByLabel('Tags').fill('dimmer');
  await page.getByLabel('Tags').press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('heading', { name: 'Visitor' }).click();
  await save(page, 'console-call');
  await save(visitor.page, 'call');
  await anna.hangUp();
}

async function visit({ shopUrl }: Desk, faces: Faces) {
  const page = await faces.windowOf('maria', { width: 1280, height: 820 });
  await page.goto(`${shopUrl}/lamps/heron`);
  const widget = new Widget(page);
  await widget.callAs('Maria');
  return { page, widget };
}

async function talk(anna: ConsolePage): Promise<void> {
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call', { timeout: 30_000 });
}
