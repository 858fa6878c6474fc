import { isDeepStrictEqual } from 'node:util';
import type { ConferenceFields } from '../../state/conference-fields.ts';
import type { EmulatedConference } from '../../state/emulated-conference.ts';
import { ApiError } from '../api-error.ts';

/** @throws ApiError when the conference runs and more than its description would change */
export function updateFields(conference: EmulatedConference, fields: ConferenceFields): void {
  if (conference.state === 'running') {
    const onlyDescription = { ...conference.fields, description: fields.description };
    if (!isDeepStrictEqual(onlyDescription, fields)) {
      throw new ApiError(400, 'conferenceIsRunning', 'Only the description can be changed while it runs');
    }
  }
  conference.fields = fields;
}
