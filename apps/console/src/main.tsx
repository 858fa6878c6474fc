import { createConsoleApi, openEventFeed } from '@frontdesk/service-client';
import { render } from 'preact';
import { AppContext } from './components/app-context.ts';
import { createConsoleApp } from './models/console-app.ts';
import { createRouter } from './models/route.ts';
import { Root } from './pages/Root.tsx';
import { watchAnswerRequests } from './platform/answer-requests.ts';
import { createDesktopNotifier } from './platform/desktop-notifier.ts';
import { watchInView } from './platform/in-view.ts';
import { watchOnline } from './platform/online.ts';
import { createPageBadge, RINGING_ICON } from './platform/page-badge.ts';
import { createPushDevice } from './platform/push-device.ts';
import { renderOncePerFrame } from './platform/render-once-per-frame.ts';
import { createRingSound } from './platform/ring-sound.ts';
import { registerServiceWorker } from './platform/service-worker.ts';
import { storedSettings } from './platform/settings.ts';
import { createTabLead } from './platform/tab-lead.ts';
import { unlockOnFirstTouch } from './platform/unlock-on-first-touch.ts';

renderOncePerFrame();
const api = createConsoleApi();
const sound = createRingSound();
const settings = storedSettings(() => localStorage);
const registration = registerServiceWorker(settings.read('language') ?? navigator.language);
const app = createConsoleApp({
  api,
  openFeed: (callbacks) => openEventFeed({ ...api.feed(), ...callbacks }),
  online: watchOnline(window),
  languages: navigator.languages,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  settings,
  tabMemory: storedSettings(() => sessionStorage),
  sound,
  soundLead: createTabLead('frontdesk-ring'),
  notifier: createDesktopNotifier(registration),
  push: createPushDevice(registration),
  badge: createPageBadge(document),
  ringingIcon: RINGING_ICON,
  inView: watchInView(window),
  // Before the router, which takes the request out of the address.
  answerRequests: watchAnswerRequests(window),
  router: createRouter(window),
  openAddress: (address) => window.location.assign(address),
});

unlockOnFirstTouch(window, sound);
window.addEventListener('pagehide', () => void app.notes.flush());
void app.session.load.run();

const place = document.querySelector('#app');
if (place !== null) {
  render(
    <AppContext.Provider value={app}>
      <Root />
    </AppContext.Provider>,
    place,
  );
}
