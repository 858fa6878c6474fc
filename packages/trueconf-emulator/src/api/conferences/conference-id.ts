import { randomInt } from 'node:crypto';
import type { ServerState } from '../../state/server-state.ts';
import { ApiError, inParameter } from '../api-error.ts';

/** The caller's own id if it is free, else ten random digits, which may start with 0. */
export function chooseConferenceId(wanted: string | undefined, state: ServerState): string {
  if (wanted !== undefined) {
    if (state.conferences.has(wanted)) {
      throw new ApiError(400, 'uniqueValueAlreadyInUse', 'This id is in use', inParameter('id'));
    }
    return wanted;
  }
  let id: string;
  do {
    id = String(randomInt(10 ** 10)).padStart(10, '0');
  } while (state.conferences.has(id));
  return id;
}
