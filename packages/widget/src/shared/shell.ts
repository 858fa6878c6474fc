import type { Site } from '@frontdesk/contract';
import type { WidgetOptions } from '../launcher/options.ts';
import type { Theme } from '../looks/theme.ts';
import type { Language } from '../texts/language.ts';
import type { WidgetEvents } from './widget-events.ts';

/** What the body finds when it arrives: all that the launcher has made and knows. */
export interface Shell {
  readonly options: WidgetOptions;
  /** The service's own address, without a slash at its end. */
  readonly baseUrl: string;
  readonly language: Language;
  /** What the buttons say when there is nothing else to say. */
  label: string;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Child of the shadow root that carries theme, direction and position. */
  readonly frame: HTMLElement;
  /** What a button of ours needs, in whichever shadow root it stands. */
  readonly buttonSheets: readonly CSSStyleSheet[];
  readonly theme: Theme;
  readonly launcher: HTMLButtonElement;
  /** What was pressed last: gets the focus back when the dialog closes. */
  opener: HTMLElement;
  /** What the launcher has asked for; null when that failed. */
  readonly early: { site: Promise<Site | null>; askedAt: number };
  readonly emit: <Name extends keyof WidgetEvents>(name: Name, detail: WidgetEvents[Name]) => void;
  /** Aborted by `destroy()`. */
  readonly destroyed: AbortSignal;
}

/** What the body hands back. */
export interface Body {
  /** @param department key of the one to call; null for the page's own or the visitor's choice */
  open(department: string | null): void;
  close(): void;
  hangUp(): Promise<void>;
  /** Takes up a call that this tab was in before the page changed. */
  resume(): Promise<void>;
}

/** What can be asked of the file about buttons, each with what it takes beside the shell. */
export interface SignActs {
  hang: [];
  lookAgain: [];
  fill: [element: EventTarget | null];
  say: [words: 'opening' | 'failed' | 'usual'];
  test: [];
}

export type SignKit = {
  readonly [Act in keyof SignActs]: (shell: Shell, ...rest: SignActs[Act]) => Promise<void>;
};

export type MountBody = (shell: Shell) => Promise<Body>;
