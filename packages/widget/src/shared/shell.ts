import type { Site } from '@frontdesk/contract';
import type { CallPass } from '@frontdesk/service-client';
import type { WidgetOptions } from '../launcher/options.ts';
import type { Language } from '../texts/language.ts';
import type { WidgetEvents } from './widget-events.ts';

/** What the body finds when it arrives: all that the launcher has made and knows. */
export interface Shell {
  readonly options: WidgetOptions;
  /** The service's own address, taken from the script's. */
  readonly baseUrl: string;
  readonly language: Language;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Child of the shadow root that carries theme, direction and position. */
  readonly frame: HTMLElement;
  readonly launcher: HTMLButtonElement;
  /** What the launcher has asked for before the press; null when that failed. */
  readonly early: { readonly site: Promise<Site | null>; readonly askedAt: number };
  readonly emit: <Name extends keyof WidgetEvents>(name: Name, detail: WidgetEvents[Name]) => void;
  /** Aborted by `destroy()`. */
  readonly destroyed: AbortSignal;
}

/** What the body hands back. */
export interface Body {
  open(): void;
  close(): void;
  hangUp(): Promise<void>;
  /** Takes up a call that this tab was in before the page changed. */
  resume(pass: CallPass): void;
}

export type MountBody = (shell: Shell) => Promise<Body>;
