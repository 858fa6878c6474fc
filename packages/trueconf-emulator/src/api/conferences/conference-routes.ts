import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import type { Emulation } from '../../emulation.ts';
import type { EmulatedConference } from '../../state/emulated-conference.ts';
import { ApiError, conferenceNotFound } from '../api-error.ts';
import { parse } from '../parse.ts';
import { completeFields } from './complete-fields.ts';
import { chooseConferenceId } from './conference-id.ts';
import { conferenceInput } from './conference-input.ts';
import { conferenceView } from './conference-view.ts';
import { updateFields } from './update-fields.ts';
import { wholeNumber } from './whole-number.ts';

const idParam = z.object({ id: z.string() });

const listQuery = z.object({
  page_id: wholeNumber.pipe(z.number().min(1)).default(1),
  page_size: wholeNumber.pipe(z.number().min(1).max(1000)).default(200),
  state: z.enum(['running', 'stopped']).optional(),
  tag: z.string().optional(),
});

/** Create, list, get, update, delete (TrueConf Server API documentation, Conferences). */
export async function conferenceRoutes(
  app: FastifyInstance,
  { emulation }: { emulation: Emulation },
): Promise<void> {
  const { state } = emulation;
  const view = (conference: EmulatedConference) =>
    conferenceView(conference, state.options.serverName, emulation.baseUrl());
  const find = (params: unknown): EmulatedConference => {
    const conference = state.findConference(parse(idParam, params).id);
    if (conference === null) throw conferenceNotFound();
    return conference;
  };

  app.post('/conferences', apiCall('conferences.create', 'conferences:write'), async (request) => {
    const input = parse(conferenceInput, request.body);
    const fields = completeFields(input, null, emulation);
    return { conference: view(state.addConference(chooseConferenceId(input.id, state), fields)) };
  });

  app.get('/conferences', apiCall('conferences.list', 'conferences:read'), async (request) => {
    const query = parse(listQuery, request.query);
    const found = [...state.conferences.values()].filter(
      (conference) =>
        (query.state === undefined || conference.state === query.state) &&
        (query.tag === undefined || conference.fields.tags.includes(query.tag)),
    );
    const start = (query.page_id - 1) * query.page_size;
    return { cnt: found.length, conferences: found.slice(start, start + query.page_size).map(view) };
  });

  app.get('/conferences/:id', apiCall('conferences.get', 'conferences:read'), async (request) => ({
    conference: view(find(request.params)),
  }));

  app.put('/conferences/:id', apiCall('conferences.update', 'conferences:write'), async (request) => {
    const conference = find(request.params);
    updateFields(
      conference,
      completeFields(parse(conferenceInput, request.body), conference.fields, emulation),
    );
    return { conference: view(conference) };
  });

  app.delete(
    '/conferences/:id',
    apiCall('conferences.delete', 'conferences:write'),
    async (request, reply) => {
      const { id, state: phase } = find(request.params);
      if (phase === 'running' && emulation.variants.deleteRunning === 'refuse') {
        throw new ApiError(400, 'conferenceIsRunning', 'A running conference cannot be deleted');
      }
      state.delete(id);
      return emulation.variants.deleted === 204 ? reply.code(204).send() : { id };
    },
  );
}
