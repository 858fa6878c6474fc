import { expect, type Locator, type Page } from '@playwright/test';
import { CallFrame } from './call-frame.ts';

/** The widget on any page that holds the tag. */
export class Widget {
  readonly #page: Page;
  readonly host: Locator;
  readonly launcher: Locator;
  readonly dialog: Locator;
  readonly call: CallFrame;

  constructor(page: Page) {
    this.#page = page;
    this.host = page.locator('frontdesk-widget');
    this.launcher = this.host.getByRole('button', { name: /Call us|Ask for a call back/ });
    this.dialog = page.getByRole('dialog');
    this.call = new CallFrame(page.frameLocator('frontdesk-widget iframe'));
  }

  get frame(): Locator {
    return this.host.locator('iframe');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name });
  }

  heading(name: string): Locator {
    return this.dialog.getByRole('heading', { name });
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.dialog).toBeVisible();
  }

  /** Opens the dialog, fills in the name and presses the button. */
  async callAs(name: string): Promise<void> {
    await this.open();
    await this.dialog.getByLabel('Your name').fill(name);
    await this.button('Call now').click();
  }

  async hangUp(): Promise<void> {
    await this.button('Hang up').click();
  }

  /** Gives up before anybody has answered. */
  async cancel(): Promise<void> {
    await this.button('Cancel call').click();
  }

  /** `ringing`, `active`, `ended` and so on, as the widget itself says. */
  async expectState(state: string, timeout = 20_000): Promise<void> {
    await expect(this.host).toHaveAttribute('data-frontdesk-state', state, { timeout });
  }

  /** How many times this page has asked for a new call. */
  countCalls(): () => number {
    let calls = 0;
    this.#page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/v1/calls')) calls += 1;
    });
    return () => calls;
  }
}
