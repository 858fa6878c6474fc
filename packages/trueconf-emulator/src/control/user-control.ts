import type { FastifyInstance } from 'fastify';
import { ApiError, inPath, userNotFound } from '../api/api-error.ts';
import { parse } from '../api/parse.ts';
import { createUser } from '../create-users.ts';
import type { EmulatedUser } from '../state/emulated-user.ts';
import type { ServerState } from '../state/server-state.ts';
import { callChoice, idParam, userChange } from './control-schemas.ts';

/** What a person at the TrueConf app would do, done by a call. */
export async function userControl(app: FastifyInstance, { state }: { state: ServerState }): Promise<void> {
  const find = (params: unknown): EmulatedUser => {
    const user = state.findUser(parse(idParam, params).id);
    if (user === null) throw userNotFound(inPath('user_id'));
    return user;
  };

  app.put('/users/:id', async (request) => {
    const { id } = parse(idParam, request.params);
    const change = parse(userChange, request.body);
    if (state.findUser(id) === null) state.addUser(createUser({ id }));
    if (change.display_name !== undefined) find(request.params).profile.display_name = change.display_name;
    if (change.status !== undefined) state.setStatus(id, change.status);
    if (change.behaviour !== undefined) state.setBehaviour(id, change.behaviour);
    return { id, status: find(request.params).status };
  });

  app.post('/users/:id/answer', async (request) => {
    const user = find(request.params);
    const conferenceId = choose(parse(callChoice, request.body).conference_id, state.rings.ofUser(user.id));
    const result = state.join(conferenceId, {
      login: user.id,
      displayName: user.displayName,
      kind: 'user',
      device: 'script',
    });
    if (!result.ok) throw new ApiError(409, result.reason, 'The user cannot join');
    return { conference_id: conferenceId, session_key: result.sessionKey };
  });

  app.post('/users/:id/decline', async (request) => {
    const user = find(request.params);
    const conferenceId = choose(parse(callChoice, request.body).conference_id, state.rings.ofUser(user.id));
    state.declineRing(conferenceId, user.id);
    return { conference_id: conferenceId };
  });

  app.post('/users/:id/leave', async (request) => {
    const user = find(request.params);
    const conferenceId = choose(parse(callChoice, request.body).conference_id, [...user.present.keys()]);
    state.leaveAll(conferenceId, user.id);
    return { conference_id: conferenceId };
  });
}

function choose(asked: string | undefined, candidates: string[]): string {
  const chosen = asked ?? candidates[0];
  if (chosen === undefined || !candidates.includes(chosen)) {
    throw new ApiError(409, 'noSuchCall', 'The user has no such call now');
  }
  return chosen;
}
