import { isInRoom } from '../call/phase.ts';
import type { Dialog } from '../dialog/dialog.ts';
import styles from '../styles/waiting.css?inline';
import { fill } from '../texts/say.ts';
import { Join } from './Join.tsx';
import { Line } from './Line.tsx';
import { notSent } from './not-sent.ts';
import { Queue } from './Queue.tsx';
import { startWaiting } from './start-waiting.ts';
import type { WaitingTexts } from './waiting-props.ts';
import { queueLine, readyLine } from './waiting-words.ts';

/** @returns null where nothing of ours is shown */
function announcement(
  { state: { phase, trouble, line, queue, later } }: Dialog,
  words: WaitingTexts,
): string | null {
  if (isInRoom(phase) && trouble === 'must_join') return readyLine(phase.call, words);
  const fault = queue?.fault ?? (line?.isNews ? line.state : null);
  const unsent = later === null ? null : notSent(fault, later.texts);
  if (unsent !== null) return unsent;
  return line?.isNews && line.state === 'sent' ? fill(words.lineSent, { text: line.text }) : null;
}

/** For whoever is not answered yet: the queue, a kept place, a line in writing, the press to join. */
export const waiting = { styles, start: startWaiting, queueLine, announcement, Queue, Line, Join };
