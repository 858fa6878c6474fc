import type { AnsweredCall, CallbackCall, ConsoleCall } from '@frontdesk/contract';
import { frameAddress } from '@frontdesk/service-client';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import { isAppAddress } from '../rules/app-address.ts';
import { answerCountsUntil } from '../rules/call-lists.ts';
import { type CallFrame, createCallFrame } from './call-frame.ts';
import type { Clock } from './clock.ts';
import { visitorUrlOf } from './ways-into-call.ts';

/** Where the operator talks: in this page, in TrueConf's app opened from here, or somewhere this window did not start. */
export type Place = 'page' | 'app' | 'elsewhere';

export interface Current {
  callId: string;
  place: Place;
  /** When the claim runs out (ISO 8601); null until the service has agreed. */
  claimUntil: string | null;
  appUrl: string | null;
  /** The address of the room is none that a frame may show. */
  isRefused: boolean;
  /** The link for somebody who is called back; null in a visitor's own call. */
  visitorUrl: string | null;
}

type Beginning = Pick<Current, 'callId' | 'place' | 'claimUntil'> & Partial<Pick<Current, 'visitorUrl'>>;

/** The call this window is in, and its frame. */
export interface CurrentCall {
  current: ReadonlySignal<Current | null>;
  frame: CallFrame;
  /** This window turns to a call; the service has not agreed yet. */
  begin: (beginning: Beginning) => void;
  /** The service has given the addresses of the room: opens the frame or TrueConf's app. */
  settle: (answered: AnsweredCall | CallbackCall, place: 'page' | 'app') => void;
  setVisitorUrl: (visitorUrl: string) => void;
  dismiss: () => void;
}

const JOINING_MS = 15_000;

interface Dependencies {
  clock: Clock;
  login: ReadonlySignal<string | null>;
  /** Lasts as long as the tab: what to come back to after a reload. */
  tabMemory: Settings;
  openAddress: (address: string) => void;
}

export function createCurrentCall({ clock, login, tabMemory, openAddress }: Dependencies): CurrentCall {
  const current = signal<Current | null>(null);
  const frame = createCallFrame();
  // A call that is the operator's already has no claim; coming back into it takes time all the same.
  const claimEnd = (call: ConsoleCall) =>
    answerCountsUntil(call, login.peek() ?? '') ?? new Date(clock.now.peek() + JOINING_MS).toISOString();
  return {
    current,
    frame,
    begin: ({ callId, place, claimUntil, visitorUrl = null }) => {
      // A frame that is still on its way into the room of a call before must not arrive there.
      if (current.peek()?.callId !== callId) frame.close();
      tabMemory.write('call', place === 'page' ? callId : '');
      current.value = { callId, place, claimUntil, appUrl: null, isRefused: false, visitorUrl };
    },
    settle: (answered, place) => {
      const appUrl = isAppAddress(answered.app_url) ? answered.app_url : null;
      const visitorUrl = visitorUrlOf(answered) ?? current.peek()?.visitorUrl ?? null;
      const address = place === 'page' ? frameAddress(answered.webclient_url) : null;
      const isRefused = place === 'page' && address === null;
      const callId = answered.call.id;
      current.value = { callId, place, claimUntil: claimEnd(answered.call), appUrl, isRefused, visitorUrl };
      if (place === 'app' && appUrl !== null) openAddress(appUrl);
      if (address !== null) frame.open(address);
    },
    setVisitorUrl: (visitorUrl) => {
      const here = current.peek();
      if (here !== null) current.value = { ...here, visitorUrl };
    },
    dismiss: () => {
      frame.close();
      tabMemory.write('call', '');
      current.value = null;
    },
  };
}
