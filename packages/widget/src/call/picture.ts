import type { Call } from '@frontdesk/contract';
import { type FrameHint, frameAddress } from '@frontdesk/service-client';
import { warn } from '../shared/warn.ts';
import { type CallFrame, openCallFrame } from './call-frame.ts';
import type { DialogStore } from './dialog-state.ts';
import type { Trouble } from './trouble.ts';

export interface PictureDeps {
  store: DialogStore;
  /** Where the frame goes: a node that stays where it is for as long as a call runs. */
  place: HTMLElement;
  /** Asked when there is a frame: the site's own words may come late. */
  title(): string;
  /** The visitor pressed "leave" inside the frame. */
  onLeave(): void;
  /** The call as the service has it now, with a fresh address. */
  refresh(): Promise<Call | null>;
}

/** The video: one frame at a time, made when the address comes and emptied at the end. */
export class Picture {
  readonly #deps: PictureDeps;
  #frame: CallFrame | null = null;

  constructor(deps: PictureDeps) {
    this.#deps = deps;
  }

  /**
   * Shows the call's room unless it is shown already: a newer address must not reload a running call. A call that went
   * back to the queue has none any more.
   */
  show(call: Call): void {
    const { store, place, title } = this.#deps;
    if (call.webclient_url === null) this.remove();
    if (call.webclient_url === null || this.#frame !== null || store.state.trouble !== null) return;
    const address = frameAddress(call.webclient_url);
    if (address === null) warn('The address of the video server is not https.');
    if (address === null || store.state.ownWindow) {
      this.fail('frame_blocked');
      return;
    }
    this.#frame = openCallFrame(
      place,
      address,
      { title: title(), camera: !store.state.camera },
      {
        onHint: (hint) => void this.#onHint(hint),
        onLoad: () => store.set({ pictureLoaded: true }),
        onBlocked: () => this.fail('frame_blocked'),
      },
    );
  }

  remove(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#deps.store.set({ pictureLoaded: false, trouble: null });
  }

  /** Takes the picture away and says why. */
  fail(trouble: Trouble): void {
    this.remove();
    this.#deps.store.set({ trouble });
  }

  /** A message from the frame only hints; whether the call is over, the service says. */
  async #onHint(hint: FrameHint): Promise<void> {
    if (hint === 'logout') return this.#deps.onLeave();
    if (hint !== 'connection_closed') return this.fail(hint);
    const call = await this.#deps.refresh();
    if (call?.status !== 'ended' && this.#frame !== null) this.fail('connection_closed');
  }
}
