/** What the service worker tells an open window. */
export interface WorkerMessage {
  type: 'answer';
  callId: string;
}

/** In the address of a window that is opened to answer a call; the call's id follows. */
export const ANSWER_HASH = '#/answer/';
