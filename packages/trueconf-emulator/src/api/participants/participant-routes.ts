import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import type { Emulation } from '../../emulation.ts';
import type { EmulatedConference } from '../../state/emulated-conference.ts';
import type { EmulatedUser } from '../../state/emulated-user.ts';
import { ApiError, conferenceNotFound, inParameter, inPath, userNotFound } from '../api-error.ts';
import { parse } from '../parse.ts';
import { foreignView, isForeignAddress } from './foreign-address.ts';
import { invitedView, participantView } from './participant-view.ts';

const conferenceParam = z.object({ id: z.string() });
const participantParam = z.object({ id: z.string(), participantId: z.string() });
const inviteBody = z.object({ participant_id: z.string().min(1) });
const inviteManyBody = z.object({ participants: z.array(z.string().min(1)).min(1) });

/** Who is in the room, and calling more people into it (TrueConf Server API documentation, Participants). */
export async function participantRoutes(
  app: FastifyInstance,
  { emulation: { state } }: { emulation: Emulation },
): Promise<void> {
  const find = (id: string): EmulatedConference => {
    const conference = state.findConference(id);
    if (conference === null) throw conferenceNotFound();
    return conference;
  };
  const findRunning = (params: unknown): EmulatedConference => {
    const conference = find(parse(conferenceParam, params).id);
    if (conference.state === 'running') return conference;
    throw new ApiError(400, 'conferenceNotRunning', 'The conference is not running');
  };
  const findInvitee = (id: string): EmulatedUser => {
    const user = state.findUser(id);
    if (user === null) throw userNotFound(inParameter('participant_id'));
    return user;
  };

  app.get(
    '/conferences/:id/participants',
    apiCall('participants.list', 'conferences.participants:read'),
    async (request) => {
      const { participants } = find(parse(conferenceParam, request.params).id);
      return { participants: [...participants.values()].map((one) => participantView(one, state)) };
    },
  );

  app.get(
    '/conferences/:id/participants/:participantId',
    apiCall('participants.get', 'conferences.participants:read'),
    async (request) => {
      const { id, participantId } = parse(participantParam, request.params);
      const { participants } = find(id);
      const participant =
        participants.get(participantId) ?? participants.get(state.findUser(participantId)?.id ?? '');
      if (participant === undefined) {
        throw new ApiError(404, 'participantNotFound', 'Participant not found', inPath('participant_id'));
      }
      return { participant: participantView(participant, state) };
    },
  );

  app.post(
    '/conferences/:id/participants',
    apiCall('participants.invite', 'conferences.participants:write'),
    async (request) => {
      const conference = findRunning(request.params);
      const user = findInvitee(parse(inviteBody, request.body).participant_id);
      state.ring(conference.id, user.id);
      return { participant: invitedView(user, conference, state) };
    },
  );

  app.post(
    '/conferences/:id/invite',
    apiCall('participants.inviteMany', 'conferences.participants:write'),
    async (request) => {
      const conference = findRunning(request.params);
      const { participants } = parse(inviteManyBody, request.body);
      // All are looked up before the first rings: one unknown, and nobody does.
      const invited = participants.map((id) => (isForeignAddress(id) ? id : findInvitee(id)));
      for (const one of invited) if (typeof one !== 'string') state.ring(conference.id, one.id);
      return {
        participants: invited.map((one) =>
          typeof one === 'string' ? foreignView(one) : invitedView(one, conference, state),
        ),
      };
    },
  );
}
