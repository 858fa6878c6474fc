import { expect, type Locator, type Page } from '@playwright/test';
import { CallFrame } from './call-frame.ts';

/** The operators' console. */
export class ConsolePage {
  readonly page: Page;
  readonly callPanel: Locator;
  readonly call: CallFrame;
  readonly today: Locator;

  constructor(page: Page) {
    this.page = page;
    this.callPanel = page.getByRole('region', { name: 'Your call' });
    this.call = new CallFrame(this.callPanel.frameLocator('iframe'));
    this.today = page.getByRole('table', { name: /Today/ });
  }

  async open(service: string): Promise<void> {
    await this.page.goto(`${service}/console/`);
    await expect(this.availability).toBeChecked();
  }

  get availability(): Locator {
    return this.page.getByRole('switch', { name: 'Available for calls' });
  }

  /** Another page of the console, by its link. */
  async goTo(page: 'Desk' | 'Callbacks' | 'History' | 'Team'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page }).click();
  }

  /** The card of a call that rings here. */
  ringing(visitor: string): Locator {
    return this.page.getByRole('article', { name: `Call from ${visitor}` });
  }

  async answer(visitor: string): Promise<void> {
    await this.ringing(visitor).getByRole('button', { name: 'Answer', exact: false }).first().click();
  }

  async decline(visitor: string): Promise<void> {
    await this.ringing(visitor).getByRole('button', { name: 'Decline' }).click();
  }

  async hangUp(): Promise<void> {
    await this.callPanel.getByRole('button', { name: 'Hang up' }).click();
  }

  /** Asks a colleague or a department into the call in hand, in one of the dialog's ways. */
  async bringIn(way: 'Invite' | 'Introduce' | 'Hand over', whom: RegExp): Promise<void> {
    await this.callPanel.getByRole('button', { name: 'Colleagues' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Bring in a colleague' });
    await dialog.getByRole('radio', { name: new RegExp(`^${way}`) }).check();
    await dialog.getByRole('button', { name: whom }).click();
    await expect(dialog).toBeHidden();
  }

  /** At the end of another page its last line is not behind the picture of the call in hand, on a desk as on a phone. */
  async expectAbovePicture(lastLine: Locator): Promise<void> {
    const before = this.page.viewportSize();
    for (const size of [
      { width: 1024, height: 560 },
      { width: 390, height: 640 },
    ]) {
      await this.page.setViewportSize(size);
      await this.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const [line, picture] = await Promise.all([lastLine.boundingBox(), this.callPanel.boundingBox()]);
      if (line === null || picture === null) throw new Error('there is no last line, or no call in hand');
      expect(line.y + line.height, `at ${size.width} pixels`).toBeLessThanOrEqual(picture.y);
    }
    if (before !== null) await this.page.setViewportSize(before);
  }

  /** In a narrow window, its picture small too: the way out has a line of its own below the picture. */
  async expectHangUpBelowPicture(): Promise<void> {
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width: 480, height: 800 });
    const hangUp = this.callPanel.getByRole('button', { name: 'Hang up' });
    const [panel, frame, button] = await Promise.all(
      [this.callPanel, this.callPanel.locator('iframe'), hangUp].map((part) => part.boundingBox()),
    );
    if (!panel || !frame || !button) throw new Error('there is no call in hand');
    expect(button.y - frame.y - frame.height).toBeGreaterThanOrEqual(8);
    expect(button.width).toBeGreaterThan(panel.width / 2);
    if (before !== null) await this.page.setViewportSize(before);
  }

  /** Of the list of those who wait without ringing here. */
  waiting(visitor: string): Locator {
    return this.page
      .getByRole('region', { name: 'Waiting' })
      .getByRole('listitem')
      .filter({ hasText: visitor });
  }

  /** The row of today's calls that tells of this visitor's latest call. */
  todayRow(visitor: string): Locator {
    return this.today.getByRole('row').filter({ hasText: visitor }).first();
  }
}

/** The one where it rings comes first. */
export async function inOrderOfRinging(
  desks: readonly [ConsolePage, ConsolePage],
  visitor: string,
): Promise<readonly [ConsolePage, ConsolePage]> {
  const rings = desks.map((desk) =>
    desk
      .ringing(visitor)
      .waitFor()
      .then(() => desk),
  );
  return (await Promise.any(rings)) === desks[0] ? desks : [desks[1], desks[0]];
}
