import { Clock, PhoneIncoming } from 'lucide';
import { askSite } from '../launcher/ask-site.ts';
import { cameraIcon } from '../launcher/camera-icon.ts';
import type { Shell, SignActs, SignKit } from '../shared/shell.ts';
import { loadTexts } from '../texts/load-texts.ts';
import { visitorsLocale } from '../texts/times.ts';
import { dressLauncher } from './dress-launcher.ts';
import { fillInlineCall } from './fill-inline-call.ts';
import { iconElement } from './icon.ts';
import { type Sign, showSign } from './show-sign.ts';
import { type SignWords, signFor } from './sign-for.ts';
import { timeToAsk } from './time-to-ask.ts';

/** How old the site's answer may grow before somebody who comes back to the page is worth a new question. */
const FRESH_FOR_MS = 60_000;

const ICONS = {
  open: cameraIcon,
  wait: cameraIcon,
  callback: () => iconElement(PhoneIncoming),
  message: () => iconElement(Clock),
} satisfies Record<SignWords['state'], () => SVGElement>;

/** One widget at a time is on a page, so what it has on its buttons is kept here. */
const inline = new Set<HTMLElement>();
let timer: ReturnType<typeof setTimeout> | undefined;
let late = 0;

/** Dresses the launcher in its form, and says on every button what can be had now: a call, a wait, a call back. */
async function hang(shell: Shell): Promise<void> {
  const { options, frame, language, destroyed } = shell;
  const [texts, site] = await Promise.all([loadTexts(shell, 'sign'), shell.early.site]);
  if (destroyed.aborted) return;
  const { state, ...words } = signFor({
    site,
    whenClosed: options.whenClosed,
    texts,
    call: options.label ?? texts.call,
    language,
    locale: visitorsLocale(language),
    now: new Date(),
  });
  dressLauncher(shell, texts, site);
  frame.dataset['sign'] = state;
  shell.label = words.label;
  frame.setAttribute('aria-label', words.label);
  showAll(shell, { ...words, icon: ICONS[state]() });
  if (site?.opens_at) lookWhenOpen(shell, new Date(site.opens_at));
}

function showAll(shell: Shell, sign: Sign): void {
  for (const button of [shell.launcher, ...inline]) showSign(button, sign);
  // The words around a button that is not there would ask for nothing.
  shell.launcher.closest('.card')?.toggleAttribute('hidden', sign.hidden);
}

/** What stands on the launcher while it is loading, or could not load. */
async function say(shell: Shell, ...[words]: SignActs['say']): Promise<void> {
  const texts = await loadTexts(shell, 'sign');
  const label = shell.launcher.querySelector('span');
  if (label !== null) label.textContent = words === 'usual' ? shell.label : texts[words];
  shell.launcher.setAttribute('aria-busy', String(words === 'opening'));
}

function lookWhenOpen(shell: Shell, opening: Date): void {
  clearTimeout(timer);
  const ms = opening.getTime() - Date.now();
  if (ms > 0) late = 0;
  const look = () => {
    late += 1;
    // Nobody sees the button; whoever comes back to it is told soon.
    if (document.hidden) lookWhenOpen(shell, opening);
    else void ask(shell);
  };
  timer = setTimeout(look, timeToAsk(ms, late));
  shell.destroyed.addEventListener('abort', () => clearTimeout(timer));
}

async function ask(shell: Shell): Promise<void> {
  const { baseUrl, options, early } = shell;
  const before = early.site;
  early.askedAt = Date.now();
  // No answer is no news: what was known stays, and is asked for again at the next occasion.
  early.site = askSite(baseUrl, options.site).then((site) => {
    if (!site) early.askedAt = 0;
    return site ?? before;
  });
  await hang(shell);
}

/** Somebody is back on the page: what the buttons say may be old. */
async function lookAgain(shell: Shell): Promise<void> {
  if (Date.now() - shell.early.askedAt > FRESH_FOR_MS) await ask(shell);
}

async function fill(shell: Shell, element: EventTarget | null): Promise<void> {
  if (!(element instanceof HTMLElement)) return;
  // A page that shows lists drops many of them. One that comes back tells of it anew.
  for (const button of inline) if (!button.isConnected) inline.delete(button);
  if (inline.size === 0) shell.destroyed.addEventListener('abort', takeInlineAway);
  inline.add(fillInlineCall(shell, element));
  await hang(shell);
}

function takeInlineAway(): void {
  for (const button of inline) button.parentElement?.remove();
  inline.clear();
}

/** The owner asks what is wrong with the page. */
async function test(shell: Shell): Promise<void> {
  const { openSelfTest } = await import('../self-test/self-test.ts');
  await openSelfTest(shell);
}

/** All about the buttons beyond the usual one, which the launcher paints by itself. */
export const sign: SignKit = { hang, lookAgain, fill, say, test };
