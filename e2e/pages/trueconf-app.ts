import { expect, type Locator, type Page } from '@playwright/test';
import { CallFrame } from './call-frame.ts';

/** What stands for TrueConf's own app on an operator's computer. */
export class TrueConfApp {
  readonly #page: Page;
  readonly ring: Locator;
  readonly call: CallFrame;

  constructor(page: Page) {
    this.#page = page;
    this.ring = page.getByTestId('ring');
    this.call = new CallFrame(page.frameLocator('[data-testid=call-frame]'));
  }

  async open(video: string, user: string): Promise<void> {
    await this.#page.goto(`${video}/app/${user}`);
    await expect(this.#page.getByTestId('app')).toHaveAttribute('data-state', 'idle');
  }

  async answer(): Promise<void> {
    await this.ring.getByTestId('answer').click();
  }

  async decline(): Promise<void> {
    await this.ring.getByTestId('decline').click();
  }
}
