import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiCall } from '../../api-call.ts';
import { isAuthorised } from '../../auth/authorise.ts';
import type { Emulation } from '../../emulation.ts';
import type { EmulatedConference } from '../../state/emulated-conference.ts';
import type { Ticket } from '../../state/guest-tokens.ts';
import { ApiError, conferenceNotFound, inParameter, userNotFound } from '../api-error.ts';
import { parse } from '../parse.ts';
import { standaloneClient, webClient } from './client-list.ts';
import { linkIdentity } from './link-identity.ts';

const query = z.object({ call_id: z.string().min(1), user: z.string().max(300).optional() });

/** The ways into a conference; works without a token, for guests (TrueConf Server API documentation, Software). */
export async function softwareRoutes(
  app: FastifyInstance,
  { emulation }: { emulation: Emulation },
): Promise<void> {
  const { state, variants } = emulation;

  app.get('/software/clients', apiCall('software.clients'), async (request) => {
    if (variants.webClient === 'missing') throw new ApiError(404, 'routeNotFound', 'Route not found');
    const { call_id, user } = parse(query, request.query);
    const conference = state.findConference(call_id);
    if (conference === null) throw conferenceNotFound();
    const ticket = linkIdentity(user, state);
    if (ticket === null) throw userNotFound(inParameter('user'));
    const authorised = isAuthorised(request, emulation);
    if (ticket.kind === 'user' && !authorised) throw new ApiError(403, 'forbidden', 'Forbidden');

    const standalone = standaloneClient(conference.id, state.options.serverName);
    if (!listsWebClient(conference, ticket, variants.webClient)) return { clients: [standalone] };
    const token = state.guestTokens.issue(conference.id, ticket);
    return { clients: [webClient(emulation.baseUrl(), conference.id, ticket, token), standalone] };
  });
}

function listsWebClient(conference: EmulatedConference, ticket: Ticket, variant: string): boolean {
  return variant === 'listed' && (ticket.kind === 'user' || conference.fields.allow_guests);
}
