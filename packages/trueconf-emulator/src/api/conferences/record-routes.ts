import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import type { Emulation } from '../../emulation.ts';
import { conferenceNotFound } from '../api-error.ts';
import { parse } from '../parse.ts';

const idParam = z.object({ id: z.string() });

/** What was recorded of a room (TrueConf Server API documentation, Records); an entry comes with each end of a recorded run. */
export async function recordRoutes(
  app: FastifyInstance,
  { emulation }: { emulation: Emulation },
): Promise<void> {
  app.get(
    '/conferences/:id/records',
    apiCall('records.list', 'conferences.records:read'),
    async (request) => {
      const conference = emulation.state.findConference(parse(idParam, request.params).id);
      if (conference === null) throw conferenceNotFound();
      const records = conference.records.map(({ name, created }) => ({
        name,
        size: '0',
        created,
        download_url: `${emulation.baseUrl()}/records/${conference.id}/${name}`,
      }));
      return { records };
    },
  );
}
