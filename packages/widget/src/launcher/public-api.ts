import { warn } from '../shared/warn.ts';

/** `window.Frontdesk`, the one global. */
export interface FrontdeskApi {
  /** Opens the dialog, or brings the running call back to full size. */
  open(): void;
  /** Closes the dialog; a running call is made small instead. */
  close(): void;
  /** Ends the call, if there is one. */
  hangUp(): Promise<void>;
  /** Ends the call and takes everything off the page: nodes, listeners, timers, this object. */
  destroy(): void;
  /** Runs one command by name, as `[name]`: what a page queued in an array before this script came. */
  push(command: readonly [Command]): void;
}

type Command = 'open' | 'close' | 'hangUp' | 'destroy';

declare global {
  interface Window {
    Frontdesk?: FrontdeskApi | unknown[];
  }
}

export function isTaken(): boolean {
  return window.Frontdesk !== undefined && !Array.isArray(window.Frontdesk);
}

export function publish(commands: Omit<FrontdeskApi, 'push'>): void {
  const queued = Array.isArray(window.Frontdesk) ? window.Frontdesk : [];
  const api: FrontdeskApi = Object.freeze({
    ...commands,
    push: (command: unknown) => run(commands, command),
  });
  window.Frontdesk = api;
  for (const command of queued) run(commands, command);
}

export function unpublish(): void {
  delete window.Frontdesk;
}

function run(commands: Omit<FrontdeskApi, 'push'>, command: unknown): void {
  const name: unknown = Array.isArray(command) ? command[0] : null;
  if (name === 'open' || name === 'close' || name === 'hangUp' || name === 'destroy') void commands[name]();
  else warn('A queued command must be one of ["open"], ["close"], ["hangUp"], ["destroy"].');
}
