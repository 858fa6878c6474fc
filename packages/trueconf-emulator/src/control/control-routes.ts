import type { FastifyInstance } from 'fastify';
import { ApiError, conferenceNotFound, sendApiError, sendRouteNotFound } from '../api/api-error.ts';
import { acceptJsonOfAnyType } from '../api/body-parsers.ts';
import { parse } from '../api/parse.ts';
import type { Emulation } from '../emulation.ts';
import { guestEntry, idParam } from './control-schemas.ts';
import { faultControl } from './fault-control.ts';
import { conferencesView, licenceView, stateView } from './state-view.ts';
import { userControl } from './user-control.ts';

interface ControlOptions {
  emulation: Emulation;
  reset: () => void;
}

/** Inspection and control under `/_emulator`, a prefix that no real server has. */
export async function controlRoutes(app: FastifyInstance, options: ControlOptions): Promise<void> {
  const { emulation, reset } = options;
  const { state, journal } = emulation;
  acceptJsonOfAnyType(app);
  app.setErrorHandler(sendApiError);
  app.setNotFoundHandler(sendRouteNotFound);
  await app.register(userControl, { state });
  await app.register(faultControl, { emulation });

  app.get('/state', async () => stateView(emulation));
  app.get('/conferences', async () => ({ conferences: conferencesView(state) }));
  app.get('/licence', async () => licenceView(state));
  app.get('/journal', async () => ({ entries: journal.entries }));
  app.delete('/journal', async (_request, reply) => {
    journal.clear();
    return reply.code(204).send();
  });
  app.post('/reset', async (_request, reply) => {
    reset();
    return reply.code(204).send();
  });

  app.post('/conferences/:id/guests', async (request) => {
    const { id } = parse(idParam, request.params);
    if (state.findConference(id) === null) throw conferenceNotFound();
    const { display_name } = parse(guestEntry, request.body);
    const result = state.join(id, {
      login: `*guest*${display_name}`,
      displayName: display_name,
      kind: 'guest',
      device: 'script',
    });
    if (!result.ok) throw new ApiError(409, result.reason, 'The guest cannot join');
    return { participant_id: result.participantId, session_key: result.sessionKey };
  });
  app.delete('/conferences/:id/sessions/:key', async (request, reply) => {
    const { id, key } = parse(idParam.extend({ key: idParam.shape.id }), request.params);
    state.leave(id, key);
    return reply.code(204).send();
  });
}
