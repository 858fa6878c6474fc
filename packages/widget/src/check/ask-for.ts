import type { Outcome } from './trial.ts';

export type Failure = Exclude<Outcome, 'on' | 'off'>;

const FAILURES: Readonly<Record<string, Failure>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

/** Asks the browser for devices, which may ask the visitor. What it names differently is taken for in use elsewhere. */
export async function askFor(constraints: MediaStreamConstraints): Promise<MediaStream | Failure> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    return FAILURES[error instanceof DOMException ? error.name : ''] ?? 'busy';
  }
}
