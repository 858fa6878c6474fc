import { isLive } from '../call/phase.ts';
import { statusLine } from '../dialog/announcement.ts';
import type { Dialog, DialogKit } from '../dialog/dialog.ts';
import styles from '../styles/during.css?inline';
import type { DuringTexts } from './during-props.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { floatWindow } from './float-window.ts';
import { guardLeaving } from './guard-leaving.ts';
import { healPicture } from './heal-picture.ts';
import { isRecorded, Notices, passedOnLine } from './Notices.tsx';
import { reportDeviceStates } from './report-device-states.ts';
import { shareCall } from './share-call.ts';
import { WindowButtons } from './WindowButtons.tsx';

function start(kit: DialogKit) {
  guardLeaving(kit);
  healPicture(kit);
  reportDeviceStates(kit);
  return { ...shareCall(kit), ...floatWindow(kit) };
}

/** @returns null where nothing of ours is shown */
function announcement(dialog: Dialog, words: DuringTexts): string | null {
  const { phase, site } = dialog.state;
  if (phase.name === 'elsewhere') return words.elsewhereTitle;
  if (!isLive(phase)) return null;
  const recorded = isRecorded(phase.call, site) ? `${statusLine(phase, dialog)}. ${words.recorded}` : null;
  return passedOnLine(phase.call, words) ?? recorded;
}

/** What a call has around its picture: a window that is moved, a connection that heals, tabs that know of each other. */
export const during = { styles, start, announcement, WindowButtons, Notices, Elsewhere };
