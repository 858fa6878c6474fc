import type { Site } from '@frontdesk/contract';
import type { Trial } from '../check/trial.ts';
import type { FieldFaults } from '../form/field-faults.ts';
import type { CallbackFault } from '../later/callback-request.ts';
import type { Part } from '../parts/parts.ts';
import type { CameraWish } from '../shared/call-storage.ts';
import type { Store } from '../shared/store.ts';
import type { LineState } from '../waiting/line.ts';
import type { QueueState } from '../waiting/queue-state.ts';
import type { Draft } from './call-request.ts';
import type { Link } from './call-session.ts';
import type { Phase } from './phase.ts';
import type { Devices } from './pre-call-check.ts';
import type { Trouble } from './trouble.ts';

/** `mini` is the small floating window of a running call, `full` the whole page. */
export type View = 'closed' | 'panel' | 'mini' | 'full';

/** All that the dialog shows. */
export interface DialogState {
  phase: Phase;
  view: View;
  /** Null until the service has told. */
  site: Site | null;
  devices: Devices;
  draft: Draft;
  nameMissing: boolean;
  /** What is wrong with the other fields, by their names. */
  faults?: FieldFaults;
  /** Whether the event stream stands. */
  link: Link;
  /** The video server's page has been loaded into the frame. */
  pictureLoaded: boolean;
  trouble: Trouble | null;
  /** How long the conversation lasts so far, as a clock shows it; null when nobody talks. */
  talkTime: string | null;
  /** The length of the conversation that ended last. */
  talkedMs: number;
  callback: { fault: CallbackFault | null; sending: boolean };
  /** What comes with files of their own, each null or missing until it is there. */
  later: Part<'later'> | null;
  form?: Part<'form'>;
  check?: Part<'check'>;
  /** How the check of camera and microphone stands. */
  trial?: Trial | undefined;
  /** The call begins without the camera, or goes without it. */
  camera?: CameraWish;
  /** The call is shown in a window of its own, as the page cannot show it. */
  ownWindow?: boolean;
  waiting?: Part<'waiting'>;
  during?: Part<'during'>;
  after?: Part<'after'>;
  laterFailed: boolean;
  /** What somebody in the queue has asked for. */
  queue?: QueueState;
  /** What they have written meanwhile. */
  line?: LineState;
  /** Milliseconds that the service goes on waiting for a visitor who is out of reach. */
  graceMs?: number;
  /** The tab that has the call does not answer. */
  elsewhereFailed?: boolean;
  /** `mark` is 1 to 5, or 0 while there is none. */
  rating: { mark: number; state: 'open' | 'sending' | 'sent' | 'failed' };
}

export type DialogStore = Store<DialogState>;

export const NO_RATING: DialogState['rating'] = { mark: 0, state: 'open' };

/** @param department chosen by the page; null when the visitor may choose */
export function initialState(department: string | null): DialogState {
  return {
    phase: { name: 'idle' },
    view: 'closed',
    site: null,
    devices: { camera: true, microphone: true },
    draft: { name: '', department },
    nameMissing: false,
    link: 'ok',
    pictureLoaded: false,
    trouble: null,
    talkTime: null,
    talkedMs: 0,
    callback: { fault: null, sending: false },
    later: null,
    laterFailed: false,
    rating: NO_RATING,
  };
}
