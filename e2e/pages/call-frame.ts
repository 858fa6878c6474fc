import { expect, type FrameLocator, type Locator } from '@playwright/test';

/** The emulator's browser client in a frame: who is seen in it, and whether their picture moves. */
export class CallFrame {
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
  }

  get leave(): Locator {
    return this.#frame.getByTestId('leave');
  }

  /** Passes once somebody else's video frames are being decoded here, and go on being decoded. */
  async expectMovingPicture(): Promise<void> {
    const before = await this.#framesDecoded();
    await expect
      .poll(() => this.#framesDecoded(), {
        timeout: 20_000,
        // The client counts twice a second.
        intervals: [250],
        message: 'video frames decoded from the other side',
      })
      .toBeGreaterThan(before + 5);
  }

  async #framesDecoded(): Promise<number> {
    const video = this.#frame.getByTestId('remote-video').first();
    if ((await video.count()) === 0) return 0;
    return Number(await video.getAttribute('data-frames-decoded'));
  }
}
