import { createTheme } from '../looks/theme.ts';
import type { Shell } from '../shared/shell.ts';
import { emitOn } from '../shared/widget-events.ts';
import { pickLanguage } from '../texts/language.ts';
import { askSite } from './ask-site.ts';
import { createBodyLoader } from './body-loader.ts';
import { hearCallers } from './hear-callers.ts';
import { hearInlineCalls } from './hear-inline-calls.ts';
import { keepOnPage } from './keep-on-page.ts';
import { createLauncherButton } from './launcher-button.ts';
import { callSign } from './load-parts.ts';
import { openBody } from './open-body.ts';
import type { WidgetOptions } from './options.ts';
import { paintLauncher } from './paint-launcher.ts';
import { buttonSheets, createWidgetRoot } from './widget-root.ts';

export interface Widget {
  readonly site: string;
  /** @param opener gets the focus back; null for our own button */
  open(opener: HTMLElement | null, department?: string): void;
  close(): void;
  hangUp(): Promise<void>;
  destroy(): void;
}

/** Everything that happens before the press: the buttons, their colour and words. */
export function startLauncher(options: WidgetOptions, baseUrl: string): Widget {
  const destruction = new AbortController();
  const destroyed = destruction.signal;
  // Put in by the build: all that the launcher carries of the texts.
  const labels = __CALL_LABELS__;
  const wishes = [options.locale, document.documentElement.lang, ...navigator.languages];
  const language = pickLanguage(wishes, labels);
  const label = String(options.label ?? options.texts['call'] ?? labels[language]);
  const sheets = buttonSheets();
  const theme = createTheme(options.theme, destroyed, (tone) => {
    shell.frame.dataset['tone'] = tone;
  });
  const launcher = createLauncherButton(label);
  const shell: Shell = {
    ...createWidgetRoot(options, language, label, [...sheets, theme.sheet]),
    options,
    baseUrl,
    language,
    label,
    buttonSheets: sheets,
    theme,
    launcher,
    opener: launcher,
    early: { site: askSite(baseUrl, options.site), askedAt: Date.now() },
    emit: (name, detail) => {
      if (!destroyed.aborted) emitOn(document, name, detail);
    },
    destroyed,
  };
  const { host } = shell;
  let placed: Promise<void> | null = null;
  // With the button in it, so that the page is laid out for it once; a body that is wanted sooner finds its host there.
  const place = () => {
    placed ??= keepOnPage(host, options.container, destruction);
    return placed;
  };
  const loader = createBodyLoader(shell, place);
  const open: Widget['open'] = (opener, department) => {
    shell.opener = opener ?? launcher;
    openBody(shell, loader, department || null);
  };

  hearCallers(
    {
      // A failure stays silent here: the press tries again, and tells.
      near: () => void loader.load().catch(() => {}),
      press: (caller) => open(caller, caller.dataset['frontdeskCall']),
    },
    destroyed,
  );
  hearInlineCalls(shell);
  // Reading storage makes the page wait, so the button comes first.
  void paintLauncher(shell, place).then(() => {
    loader.resume();
    // A page that the browser kept while the visitor began a call on the next one. Not heard sooner, as each page that loads is
    // told of too, most of them before this.
    addEventListener('pageshow', loader.resume, { signal: destroyed });
  });
  document.addEventListener('visibilitychange', () => document.hidden || void callSign(shell, 'lookAgain'), {
    signal: destroyed,
  });
  if (/[?&]frontdesk-test/.test(document.URL)) void callSign(shell, 'test');
  return {
    site: options.site,
    open,
    close: () => loader.body?.close(),
    hangUp: loader.hangUp,
    destroy: () => {
      // What cannot be reached now cannot be told either; the service gives the call up in a minute.
      loader.hangUp().catch(() => {});
      destruction.abort();
      host.remove();
    },
  };
}
