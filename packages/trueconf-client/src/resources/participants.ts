import { ROUTE_NOT_FOUND } from '../errors/reason.ts';
import { TrueConfError } from '../errors/trueconf-error.ts';
import type { CallOptions, Transport } from '../transport/transport.ts';
import { UserId } from '../wire/conference-input.ts';
import { type Participant, ParticipantAnswer, ParticipantList } from '../wire/participant.ts';
import { Anything, checked, orNull } from './envelope.ts';

const ROUTE = 'conferences/{conference_id}/participants';

const Invited = orNull(ParticipantAnswer);

/** Servers of the earliest minors have no way to invite several. */
const knowsNoSuchRoute = (error: unknown): boolean =>
  error instanceof TrueConfError && error.reason === ROUTE_NOT_FOUND;

/** `conferences/{id}/participants` of the API (TrueConf Server API documentation, Participants). An unknown id is `not_found`. */
export class Participants {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Scope `conferences.participants:read`. Who is in the conference now; invited people who have not joined are not. */
  async list(conferenceId: string, options?: CallOptions): Promise<Participant[]> {
    const params = { conference_id: conferenceId };
    const call = { method: 'GET', route: ROUTE, params, repeat: 'always' } as const;
    return this.#transport.call(call, ParticipantList, options);
  }

  /** Scope `conferences.participants:read`. One of them; `not_found` when they are not in the conference. */
  async get(conferenceId: string, participantId: string, options?: CallOptions): Promise<Participant> {
    const params = { conference_id: conferenceId, participant_id: participantId };
    const call = { method: 'GET', route: `${ROUTE}/{participant_id}`, params, repeat: 'always' } as const;
    return this.#transport.call(call, ParticipantAnswer, options);
  }

  /**
   * Scope `conferences.participants:write`. Rings a user of the server; the answer does not say whether they pick up. The conference
   * must be running. Not repeated once it was sent, or it could ring twice.
   * @returns the invited, or null when the server does not describe them
   */
  async invite(
    conferenceId: string,
    participantId: string,
    options?: CallOptions,
  ): Promise<Participant | null> {
    const body = { participant_id: checked(`POST ${ROUTE}`, UserId, participantId) };
    const params = { conference_id: conferenceId };
    const call = { method: 'POST', route: ROUTE, params, body, repeat: 'if_unsent' } as const;
    return this.#transport.call(call, Invited, options);
  }

  /** Scope `conferences.participants:write`. Like `invite`, several at once; one by one where the server cannot. */
  async inviteMany(conferenceId: string, ids: readonly string[], options?: CallOptions): Promise<void> {
    const route = 'conferences/{conference_id}/invite';
    const body = { participants: checked(`POST ${route}`, UserId.array(), [...ids]) };
    if (ids.length === 0) return;
    const params = { conference_id: conferenceId };
    const call = { method: 'POST', route, params, body, repeat: 'if_unsent' } as const;
    try {
      await this.#transport.call(call, Anything, options);
    } catch (error) {
      if (!knowsNoSuchRoute(error)) throw error;
      for (const id of ids) await this.invite(conferenceId, id, options);
    }
  }
}
