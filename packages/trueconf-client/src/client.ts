import { Conferences } from './resources/conferences.ts';
import { Groups } from './resources/groups.ts';
import { Participants } from './resources/participants.ts';
import { Records } from './resources/records.ts';
import { Software } from './resources/software.ts';
import { Users } from './resources/users.ts';
import { type ClientOptions, readSettings } from './settings.ts';
import { type CallOptions, Transport } from './transport/transport.ts';

/**
 * One TrueConf Server, through version 3 of its API. The last argument of every method is `{ signal, timeoutMs }`, and every method
 * rejects with a `TrueConfError`: `unreachable`, `timeout`, `tls`, `aborted`, `unauthorized`, `forbidden` (scope missing), `unavailable`
 * and `unexpected_answer` can come from any; further codes are named at the methods. Which requests are repeated, and all codes, are
 * in the README.
 */
export class TrueConfClient {
  readonly conferences: Conferences;
  readonly participants: Participants;
  readonly records: Records;
  readonly users: Users;
  readonly groups: Groups;
  readonly software: Software;
  readonly #transport: Transport;

  /** Reads the options and opens no connection. @throws {TrueConfRequestError} `invalid_input` */
  constructor(options: ClientOptions) {
    const transport = new Transport(readSettings(options));
    this.conferences = new Conferences(transport);
    this.participants = new Participants(transport);
    this.records = new Records(transport);
    this.users = new Users(transport);
    this.groups = new Groups(transport);
    this.software = new Software(transport);
    this.#transport = transport;
  }

  /** Scopes granted with the access token; null before the first token, with a static key, or if the server does not say. */
  get token(): { readonly scopes: readonly string[] | null } {
    return { scopes: this.#transport.credential.scopes };
  }

  /**
   * Whether the server issues a token now: every TrueConf Server can, and a proxy in front of one that is away cannot. False with a
   * static key, for which no token is issued.
   */
  handsOutTokens(options?: Pick<CallOptions, 'signal'>): Promise<boolean> {
    return this.#transport.handsOutTokens(options);
  }

  /** Waits for calls under way; later ones fail with `aborted`. */
  close(): Promise<void> {
    return this.#transport.close();
  }
}
