import { TrueConfError } from '../errors/trueconf-error.ts';
import type { CallOptions, Transport } from '../transport/transport.ts';
import {
  type Conference,
  ConferenceAnswer,
  ConferenceList,
  type ConferenceState,
  StateAnswer,
} from '../wire/conference.ts';
import { ConferenceInput, ConferenceUpdate } from '../wire/conference-input.ts';
import { Anything, checked, orNull } from './envelope.ts';
import { distinct } from './pages.ts';

export interface ConferenceFilter {
  readonly state?: ConferenceState;
  readonly tag?: string;
}

export interface ConferencePage {
  /** Number of conferences that match, on all pages; null when the server does not say. */
  readonly total: number | null;
  readonly conferences: Conference[];
}

const Updated = orNull(ConferenceAnswer);
const Turned = orNull(StateAnswer);

const PAGE_SIZE = 200;

/** What a server may answer to running a running conference, or stopping a stopped one; TrueConf does not document it. */
const isRefusal = (error: unknown): boolean =>
  error instanceof TrueConfError && (error.code === 'rejected' || error.code === 'conflict');

/** `conferences` of the API (TrueConf Server API documentation, Conferences; v3.1 to v3.11). An unknown id is `not_found`. */
export class Conferences {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Scope `conferences:write`. Repeated only when it certainly did not reach the server: after another failure with
   * `sent` true, the conference may exist.
   * @throws {TrueConfRequestError} `invalid_input` before anything is sent, `rejected` for fields the server refuses, `conflict` for
   * an id that is taken
   */
  async create(input: ConferenceInput, options?: CallOptions): Promise<Conference> {
    const body = checked('POST conferences', ConferenceInput, input);
    const call = { method: 'POST', route: 'conferences', body, repeat: 'if_unsent' } as const;
    return this.#transport.call(call, ConferenceAnswer, options);
  }

  /** Scope `conferences:read`. One page; `pageId` counts from 1, `pageSize` is the server's own (usually 200) when left out. */
  async list(
    { state, tag, pageId, pageSize }: ConferenceFilter & { pageId?: number; pageSize?: number } = {},
    options?: CallOptions,
  ): Promise<ConferencePage> {
    const query = { state, tag, page_id: pageId, page_size: pageSize };
    const call = { method: 'GET', route: 'conferences', query, repeat: 'always' } as const;
    const { cnt, results, conferences } = await this.#transport.call(call, ConferenceList, options);
    return { total: cnt ?? results ?? null, conferences };
  }

  /**
   * All that match, page by page, each once. Deleting while iterating moves what follows to earlier pages: collect
   * first.
   */
  async *all(filter: ConferenceFilter = {}, options?: CallOptions): AsyncGenerator<Conference, void> {
    const fresh = distinct<Conference>();
    for (let pageId = 1; ; pageId += 1) {
      const { total, conferences } = await this.list({ ...filter, pageId, pageSize: PAGE_SIZE }, options);
      const found = fresh.of(conferences);
      yield* found;
      // Nothing new: the end, or a server that does not know pages.
      if (found.length === 0 || (total !== null && fresh.count >= total)) return;
    }
  }

  /** Scope `conferences:read`. The conference with its state, but without who is in it. */
  async get(id: string, options?: CallOptions): Promise<Conference> {
    const call = { method: 'GET', route: 'conferences/{id}', params: { id }, repeat: 'always' } as const;
    return this.#transport.call(call, ConferenceAnswer, options);
  }

  /** Scope `conferences:write`. Sends the whole conference. @returns it as it is afterwards @throws {TrueConfRequestError} `invalid_input`, `rejected` */
  async update(id: string, input: ConferenceUpdate, options?: CallOptions): Promise<Conference> {
    const body = checked('PUT conferences/{id}', ConferenceUpdate, input);
    const call = {
      method: 'PUT',
      route: 'conferences/{id}',
      params: { id },
      body,
      repeat: 'always',
    } as const;
    return (await this.#transport.call(call, Updated, options)) ?? this.get(id, options);
  }

  /** Scope `conferences:write`. Some servers refuse it while the conference runs (`rejected`). */
  async delete(id: string, options?: CallOptions): Promise<void> {
    const call = { method: 'DELETE', route: 'conferences/{id}', params: { id }, repeat: 'always' } as const;
    await this.#transport.call(call, Anything, options);
  }

  /** Scope `conferences:write`. Starts it and calls the invited, by `auto_invite`. No error when it runs already. */
  run(id: string, options?: CallOptions): Promise<StateAnswer> {
    return this.#turn('conferences/{id}/run', id, 'running', options);
  }

  /** Scope `conferences:write`. Ends it for everybody in it. No error when it is stopped already. */
  stop(id: string, options?: CallOptions): Promise<StateAnswer> {
    return this.#turn('conferences/{id}/stop', id, 'stopped', options);
  }

  async #turn(
    route: string,
    id: string,
    state: ConferenceState,
    options?: CallOptions,
  ): Promise<StateAnswer> {
    const call = { method: 'POST', route, params: { id }, repeat: 'always' } as const;
    try {
      return (await this.#transport.call(call, Turned, options)) ?? { state };
    } catch (error) {
      if (isRefusal(error) && (await this.#isIn(id, state, options))) return { state };
      throw error;
    }
  }

  async #isIn(id: string, state: ConferenceState, options?: CallOptions): Promise<boolean> {
    const conference = await this.get(id, options).catch(() => undefined);
    return conference?.state === state;
  }
}
