import { Conferences } from './resources/conferences.ts';
import { Groups } from './resources/groups.ts';
import { Participants } from './resources/participants.ts';
import { Records } from './resources/records.ts';
import { Software } from './resources/software.ts';
import { Users } from './resources/users.ts';
import { type ClientOptions, readSettings } from './settings.ts';
import { type CallOptions, Transport } from './transport/transport.ts';

/** One TrueConf Server, through version 3 of its API. Every method's last argument is `{ signal, timeoutMs }`. */
export class TrueConfClient {
  readonly conferences: Conferences;
  readonly participants: Participants;
  readonly records: Records;
  readonly users: Users;
  readonly groups: Groups;
  readonly software: Software;
  readonly #transport: Transport;

  /** Opens no connection. @throws {TrueConfRequestError} `invalid_input` */
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

  /** What is known of the access token; never the token. */
  get token(): { readonly scopes: readonly string[] | null } {
    return { scopes: this.#transport.credential.scopes };
  }

  /**
   * Whether the server hands out a token at this moment: the one thing that every TrueConf Server must do, and a page in front of it
   * cannot. False with a static key, for which nothing is handed out.
   */
  handsOutTokens(options?: Pick<CallOptions, 'signal'>): Promise<boolean> {
    return this.#transport.handsOutTokens(options);
  }

  /** Waits for calls under way; later ones fail with `aborted`. */
  close(): Promise<void> {
    return this.#transport.close();
  }
}
