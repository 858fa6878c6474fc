import type { DialogKit } from '../dialog/dialog.ts';
import styles from '../styles/check.css?inline';
import { CheckStep } from './CheckStep.tsx';
import { checkAnnouncement } from './check-announcement.ts';
import { DeviceTrial } from './device-trial.ts';
import { Refused } from './Refused.tsx';

/** Camera and microphone before the call, and what to do once they are refused: fetched when somebody asks for it, or needs it. */
export const check = {
  styles,
  start: (kit: DialogKit) => ({ devices: new DeviceTrial(kit) }),
  Step: CheckStep,
  Refused,
  announcement: checkAnnouncement,
};
