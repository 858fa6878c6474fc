import type { UserStatus } from '../src/state/emulated-user.ts';
import type { AppClientMessage, AppServerMessage } from '../src/web/app-messages.ts';
import { AppCall } from './app-call.ts';
import { AppHeader } from './app-header.ts';
import { Rings } from './app-rings.ts';
import { element } from './dom.ts';
import { ServerSocket } from './server-socket.ts';
import { languageOf, words as wordsIn } from './words.ts';

const RETRY_AFTER_MS = 1000;

const { user = '', name = '' } = document.body.dataset;
const language = languageOf(navigator.language);
const words = wordsIn(language).app;

const socket = new ServerSocket<AppClientMessage, AppServerMessage>(
  `/websocket/app/${encodeURIComponent(user)}`,
  () => RETRY_AFTER_MS,
  {
    open: () => undefined,
    message: receive,
    interrupted: () => goOffline(words.offline),
    lost: () => goOffline(words.offline),
  },
);
const header = new AppHeader(words, name, (setting) => socket.send({ type: 'status', setting }));
const rings = new Rings(words, {
  answer: (conference) => {
    answering = conference;
    socket.send({ type: 'answer', conference });
  },
  decline: (conference) => socket.send({ type: 'decline', conference }),
  changed: update,
});
const news = element('p', { class: 'muted', attributes: { 'data-testid': 'news', role: 'status' } });
const title = element('h1', { text: words.idle });
const hint = element('p', { class: 'muted', text: words.idleHint });
const sound = element('p', { class: 'app-sound small', text: words.sound });
const idle = element('div', { class: 'app-idle' }, title, hint, news);
const app = element(
  'main',
  { class: 'app', attributes: { 'data-testid': 'app' } },
  header.element,
  idle,
  rings.element,
  sound,
);
let call: AppCall | null = null;
let status: UserStatus | null = null;
/** The conference answered in this very window. */
let answering: string | null = null;

function receive(message: AppServerMessage): void {
  switch (message.type) {
    case 'user':
      status = message.status;
      app.dataset['status'] = String(message.status);
      header.update(message);
      rings.replace(message.rings);
      break;
    case 'ring':
      news.textContent = '';
      rings.show(message.ring);
      break;
    case 'ring-ended':
      if (answering !== message.conference) news.textContent = words[message.cause];
      rings.end(message.conference);
      break;
    case 'open':
      openCall(message.address);
      break;
    case 'unknown-user':
      socket.close();
      goOffline(words.unknown);
      return;
  }
  update();
}

function openCall(address: string): void {
  call?.element.remove();
  call = new AppCall(address, name, () => {
    call = null;
    answering = null;
    update();
  });
  app.append(call.element);
}

function goOffline(why: string): void {
  status = null;
  delete app.dataset['status'];
  title.textContent = why;
  rings.replace([]);
  update();
}

function stateNow(): string {
  if (rings.count > 0) return 'ringing';
  if (call !== null) return 'call';
  return status === null ? 'offline' : 'idle';
}

function update(): void {
  const state = stateNow();
  app.dataset['state'] = state;
  app.dataset['sound'] = rings.audible ? 'on' : 'off';
  if (status !== null) title.textContent = status === 1 ? words.idle : words.statuses[status];
  hint.hidden = status !== 1;
  sound.hidden = rings.audible || call !== null;
  document.title = state === 'ringing' ? `${words.incoming} – ${name}` : name;
}

document.documentElement.lang = language;
document.body.append(app);
update();
socket.connect();
