import type { ConsoleApi } from '@frontdesk/service-client';
import type { ReadonlySignal } from '@preact/signals';
import type { AnswerRequest } from '../platform/answer-requests.ts';
import type { DesktopNotifier } from '../platform/desktop-notifier.ts';
import type { PageBadge } from '../platform/page-badge.ts';
import type { PushDevice } from '../platform/push-device.ts';
import type { RingSound } from '../platform/ring-sound.ts';
import type { Settings } from '../platform/settings.ts';
import type { TabLead } from '../platform/tab-lead.ts';
import type { OpenFeed } from './connection.ts';
import type { Router } from './route.ts';

/** The world outside the models: the service and the browser. Tests put their own in its place. */
export interface Surroundings {
  api: ConsoleApi;
  openFeed: OpenFeed;
  /** What the browser asks for, best first (`navigator.languages`). */
  languages: readonly string[];
  /** By whose clocks this computer goes; an IANA name. */
  timeZone: string;
  online: ReadonlySignal<boolean>;
  /** Lasts on this computer. */
  settings: Settings;
  /** Lasts as long as this tab. */
  tabMemory: Settings;
  sound: RingSound;
  soundLead: TabLead;
  notifier: DesktopNotifier;
  badge: PageBadge;
  ringingIcon: string;
  /** Whether the operator can see this window. */
  inView: ReadonlySignal<boolean>;
  router: Router;
  /** The call that a notification's button asks to answer. */
  answerRequests: ReadonlySignal<AnswerRequest | null>;
  push: PushDevice;
  openAddress: (address: string) => void;
}
