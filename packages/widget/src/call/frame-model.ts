import type { Call } from '@frontdesk/contract';
import { signal } from '@preact/signals-core';
import { type CallFrame, openCallFrame } from './call-frame.ts';
import { type FrameHint, frameAddress } from './frame-rules.ts';

/** What stands in the way of the picture, while the call itself goes on. */
export type Trouble = 'connection_closed' | 'login_failed' | 'not_supported' | 'frame_blocked' | 'own_window';

export interface FrameModelDeps {
  /** Where the frame goes: a node that stays where it is for as long as a call runs. */
  stage: HTMLElement;
  title: string;
  /** The visitor pressed "leave" inside the frame. */
  onLeave(): void;
  /** The call as the service has it now, with a fresh address. */
  refresh(): Promise<Call | null>;
}

/** The picture: one frame at a time, made when the address comes and emptied at the end. */
export class FrameModel {
  /** Something is in the stage. */
  readonly shown = signal(false);
  readonly loaded = signal(false);
  readonly trouble = signal<Trouble | null>(null);
  readonly #deps: FrameModelDeps;
  #frame: CallFrame | null = null;

  constructor(deps: FrameModelDeps) {
    this.#deps = deps;
  }

  /** Shows the call's room unless it is shown already: a newer address must not reload a running call. */
  show(call: Call): void {
    const address = frameAddress(call.webclient_url);
    if (address === null || this.#frame !== null || this.trouble.value !== null) return;
    this.#frame = openCallFrame(this.#deps.stage, address, this.#deps.title, {
      onHint: (hint) => void this.#onHint(hint),
      onLoad: () => {
        this.loaded.value = true;
      },
      onBlocked: () => this.#fail('frame_blocked'),
    });
    this.shown.value = true;
  }

  /** Enters the room anew, with a fresh address: a guest's link is not good for ever. */
  async joinAgain(): Promise<void> {
    this.remove();
    const call = await this.#deps.refresh();
    if (call !== null) this.show(call);
  }

  /** Moves the visitor to a window of its own; the frame goes, as one visitor must not be in the room twice. */
  async openOwnWindow(): Promise<void> {
    // Opened before the question to the service: browsers allow a new window only right after a press.
    const opened = window.open('about:blank', '_blank');
    const address = frameAddress((await this.#deps.refresh())?.webclient_url ?? null);
    if (opened === null || address === null) return opened?.close();
    opened.opener = null;
    opened.location.replace(address.href);
    this.#fail('own_window');
  }

  remove(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.shown.value = false;
    this.loaded.value = false;
    this.trouble.value = null;
  }

  #fail(trouble: Trouble): void {
    this.remove();
    this.trouble.value = trouble;
  }

  /** A message from the frame only hints; whether the call is over, the service says. */
  async #onHint(hint: FrameHint): Promise<void> {
    if (hint === 'logout') return this.#deps.onLeave();
    if (hint !== 'connection_closed') return this.#fail(hint);
    const call = await this.#deps.refresh();
    if (call?.status !== 'ended' && this.#frame !== null) this.#fail('connection_closed');
  }
}
