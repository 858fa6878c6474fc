import styles from '../styles/later.css?inline';
import { DeviceLine } from './DeviceLine.tsx';
import { keepTabInside } from './keep-tab-inside.ts';
import { LaterStep } from './LaterStep.tsx';
import { laterAnnouncement } from './later-announcement.ts';
import { startLater } from './start-later.ts';
import { TroubleNotice } from './TroubleNotice.tsx';

/**
 * What a call does not need: the steps before and after it, and what is said when something comes in between. A file of
 * its own, fetched while the visitor fills in the form.
 */
export const later = {
  styles,
  start: startLater,
  keepTabInside,
  Devices: DeviceLine,
  Step: LaterStep,
  announcement: laterAnnouncement,
  Trouble: TroubleNotice,
};
