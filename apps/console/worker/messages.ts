/** What the service worker tells an open window. */
export interface WorkerMessage {
  type: 'answer';
  callId: string;
}

/** What a notification of a ring carries, for when one of its buttons is pressed. */
export interface RingData {
  callId: string;
  name: string;
}

/** In the address of a window that is opened to answer a call; the call's id follows. */
export const ANSWER_HASH = '#/answer/';
