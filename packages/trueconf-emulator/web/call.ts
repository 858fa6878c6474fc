import type { Credentials } from '../src/web/messages.ts';
import { canCall } from './browser-support.ts';
import { takeFragment } from './credentials.ts';
import { endScreen } from './end-screen.ts';
import { loginForm } from './login-form.ts';
import { LocalMedia } from './media.ts';
import { tellParent } from './parent-messages.ts';
import { type SavedSession, takeSession } from './saved-session.ts';
import { type Ending, Session } from './session.ts';
import { Stage } from './stage.ts';
import { languageOf, words as wordsIn } from './words.ts';

const { conference = '', topic = '' } = document.body.dataset;
const link = takeFragment();
const saved = takeSession(conference);
const language = languageOf(link.language === 'auto' ? navigator.language : link.language);
const words = wordsIn(language);
const credentials = link.credentials ?? saved?.credentials ?? null;

function show(screen: HTMLElement): void {
  document.querySelector('main')?.remove();
  document.body.append(screen);
}

function ask(): void {
  show(loginForm(words.form, topic, (given) => enter(given)));
}

function enter(who: Credentials, resume?: string): void {
  const media = new LocalMedia();
  const stage: Stage = new Stage(words.call, topic, {
    audio: () => void media.toggleAudio().then((obstacles) => stage.showObstacles(obstacles)),
    camera: () => void media.toggleCamera().then((obstacles) => stage.showObstacles(obstacles)),
    screen: () => void media.toggleScreen(),
    leave: () => session.leave(),
  });
  const options = { conference, credentials: who, device: link.device, resume };
  const session: Session = new Session(options, media, stage, (ending) => ended(ending, who));
  show(stage.element);
  session.start();
}

function ended(ending: Ending, who: Credentials): void {
  show(endScreen(ending, words, () => enter(who)));
}

/** Storage says which participant this page was; it only counts for the same person. */
function resumeKey(session: SavedSession | null, who: Credentials): string | undefined {
  const same =
    session?.credentials.kind === who.kind &&
    (who.kind !== 'token' ||
      (session.credentials.kind === 'token' && session.credentials.login === who.login));
  return same ? session?.resume : undefined;
}

document.documentElement.lang = language;
// A page out of the back-forward cache has a dead socket and no devices.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

function begin(): void {
  if (!canCall()) {
    tellParent('notSupported');
    show(endScreen('unsupported', words, () => undefined));
  } else if (credentials === null) ask();
  else enter(credentials, resumeKey(saved, credentials));
}

// A video element that has no picture yet holds the load event back, and embedding pages wait for that.
if (document.readyState === 'complete') begin();
else window.addEventListener('load', begin, { once: true });
