import { createTheme } from '../looks/theme.ts';
import { readPass } from '../shared/call-storage.ts';
import type { Shell } from '../shared/shell.ts';
import { emitOn } from '../shared/widget-events.ts';
import { pickLanguage } from '../texts/language.ts';
import { LAUNCHER_TEXTS } from '../texts/launcher-texts.ts';
import { askSite } from './ask-site.ts';
import { createLauncherButton, type LauncherButton } from './launcher-button.ts';
import { type BodyLoader, createBodyLoader } from './load-body.ts';
import type { WidgetOptions } from './options.ts';
import { paintLauncher } from './paint-launcher.ts';
import { publish, unpublish } from './public-api.ts';
import { createWidgetRoot, keepKeysInside, keepOnPage } from './widget-root.ts';

/** Everything that happens before the press: the button, its colour and label, the global object. */
export function startLauncher(options: WidgetOptions, scriptUrl: string): void {
  const destruction = new AbortController();
  const destroyed = destruction.signal;
  const language = pickLanguage([options.locale, document.documentElement.lang, ...navigator.languages]);
  const texts = LAUNCHER_TEXTS[language];
  const { host, root, frame } = createWidgetRoot(options, language, texts.region);
  const button = createLauncherButton(texts, options.label);
  const baseUrl = new URL(scriptUrl).origin;
  const early = { site: askSite(baseUrl, options.site, destroyed), askedAt: Date.now() };
  const emit: Shell['emit'] = (name, detail) => {
    if (!destroyed.aborted) emitOn(document, name, detail);
  };
  const launcher = button.element;
  const shell: Shell = { options, baseUrl, language, host, root, frame, launcher, early, emit, destroyed };
  const loader = createBodyLoader(scriptUrl, shell);
  const theme = createTheme(root, frame, options.theme, destroyed);

  loadOnIntent(launcher, loader, destroyed);
  launcher.addEventListener('click', () => void openBody(button, loader), { signal: destroyed });
  keepKeysInside(host, destroyed);
  void keepOnPage(host, destroyed).then(() => paintLauncher(shell, button, theme));
  resumeCall(options.site, loader);
  publish({
    open: () => void openBody(button, loader),
    close: () => loader.body?.close(),
    hangUp: async () => loader.body?.hangUp(),
    destroy: () => {
      void loader.body?.hangUp();
      destruction.abort();
      host.remove();
      unpublish();
    },
  });
}

/** A pointer that comes near, a focus or a touch: by the time of the press the rest is there. */
function loadOnIntent(launcher: HTMLButtonElement, loader: BodyLoader, destroyed: AbortSignal): void {
  for (const intent of ['pointerenter', 'focus', 'touchstart']) {
    // A failure stays silent here: the press tries again, and tells.
    const load = () => void loader.load().catch(() => {});
    launcher.addEventListener(intent, load, { signal: destroyed, once: true, passive: true });
  }
}

async function openBody(button: LauncherButton, loader: BodyLoader): Promise<void> {
  const slow = setTimeout(button.showLoading, 200);
  try {
    const body = await loader.load();
    button.showReady();
    body.open();
  } catch {
    button.showFailure();
  } finally {
    clearTimeout(slow);
  }
}

/** The page before this one of the same tab may have been in a call. */
function resumeCall(site: string, loader: BodyLoader): void {
  const pass = readPass(site);
  if (pass === null) return;
  loader.load().then(
    (body) => body.resume(pass),
    () => {
      // The pass stays where it is: a press on the button tries again.
    },
  );
}
