import { createConsoleApi, openEventFeed } from '@frontdesk/service-client';
import { render } from 'preact';
import { AppContext } from './components/app-context.ts';
import { createConsoleApp } from './models/console-app.ts';
import { createRouter } from './models/route.ts';
import { Root } from './pages/Root.tsx';
import { createDesktopNotifier } from './platform/desktop-notifier.ts';
import { watchOnline } from './platform/online.ts';
import { createPageBadge, RINGING_ICON } from './platform/page-badge.ts';
import { createRingSound } from './platform/ring-sound.ts';
import { storedSettings } from './platform/settings.ts';
import { createTabLead } from './platform/tab-lead.ts';
import { unlockOnFirstTouch } from './platform/unlock-on-first-touch.ts';

const api = createConsoleApi();
const sound = createRingSound();
const app = createConsoleApp({
  api,
  openFeed: (callbacks) => openEventFeed({ ...api.feed(), ...callbacks }),
  online: watchOnline(window),
  languages: navigator.languages,
  settings: storedSettings(() => localStorage),
  tabMemory: storedSettings(() => sessionStorage),
  sound,
  soundLead: createTabLead('frontdesk-ring'),
  notifier: createDesktopNotifier(),
  badge: createPageBadge(document),
  ringingIcon: RINGING_ICON,
  isInView: () => document.visibilityState === 'visible' && document.hasFocus(),
  openAddress: (address) => window.location.assign(address),
});

unlockOnFirstTouch(window, sound);
void app.session.load.run();

const place = document.querySelector('#app');
if (place !== null) {
  render(
    <AppContext.Provider value={app}>
      <Root router={createRouter(window)} />
    </AppContext.Provider>,
    place,
  );
}
