import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import type { Emulation } from '../../emulation.ts';
import type { EmulatedConference } from '../../state/emulated-conference.ts';
import { conferenceNotFound } from '../api-error.ts';
import { parse } from '../parse.ts';

const idParam = z.object({ id: z.string() });

/** Run and stop; repeating either answers the state the room is in. */
export async function lifecycleRoutes(
  app: FastifyInstance,
  { emulation: { state } }: { emulation: Emulation },
): Promise<void> {
  const answer = (conference: EmulatedConference | null) => {
    if (conference === null) throw conferenceNotFound();
    return { state: conference.state };
  };

  app.post('/conferences/:id/run', apiCall('conferences.run', 'conferences:write'), async (request) =>
    answer(state.run(parse(idParam, request.params).id)),
  );
  app.post('/conferences/:id/stop', apiCall('conferences.stop', 'conferences:write'), async (request) =>
    answer(state.stop(parse(idParam, request.params).id)),
  );
}
