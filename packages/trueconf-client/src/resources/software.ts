import { TrueConfError } from '../errors/trueconf-error.ts';
import type { CallOptions, Transport } from '../transport/transport.ts';
import { type SoftwareClient, SoftwareClientList } from '../wire/software-client.ts';
import { guestIdentity } from './guest-identity.ts';
import { signsInGuest, webClientAddress } from './web-client-address.ts';

export interface SoftwareQuery {
  readonly conferenceId: string;
  /** Who is going to join; see `guestLink` and `userLink`. */
  readonly user?: string | undefined;
  /** Two-letter language of the web client. */
  readonly lang?: string | undefined;
}

/** The server refuses this form of `user`; forms differ between versions. */
const refusesUser = (error: unknown): boolean =>
  error instanceof TrueConfError && (error.code === 'rejected' || error.code === 'conflict');

/** Any 404, even one that is not TrueConf's: without this list there is still the conference's own address. */
const isMissing = (error: unknown): boolean =>
  error instanceof TrueConfError && error.status === 404 && error.sent;

/** `software/clients` of the API: the ways to join a conference. */
export class Software {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Scope `conferences:read`. All ways to join, for browsers and apps. Addresses in the answer may hold credentials. */
  async clients(
    { conferenceId, user, lang }: SoftwareQuery,
    options?: CallOptions,
  ): Promise<SoftwareClient[]> {
    const query = { call_id: conferenceId, case: 'join_conference_button', user, lang };
    const call = { method: 'GET', route: 'software/clients', query, repeat: 'always' } as const;
    return (await this.#transport.call(call, SoftwareClientList, options)).clients;
  }

  /**
   * Address of the web client that signs a guest in. Holds a short-lived credential: use it at once, never log it.
   * @returns null when the server lists no web client (no guest licence, guests not allowed) or has no such list
   */
  async guestLink(
    conferenceId: string,
    { displayName, lang }: { displayName: string; lang?: string },
    options?: CallOptions,
  ): Promise<string | null> {
    const ask = (user?: string) => this.#address({ conferenceId, user, lang }, options);
    try {
      return (await ask(guestIdentity(displayName)))?.href ?? null;
    } catch (error) {
      if (!refusesUser(error)) throw error;
      return (await ask())?.href ?? null;
    }
  }

  /**
   * The same for a user of the server, who is signed in by it: as good as a password.
   * @returns null also when the server hands out a guest's link instead
   */
  async userLink(conferenceId: string, userId: string, options?: CallOptions): Promise<string | null> {
    const address = await this.#address({ conferenceId, user: userId }, options);
    return address && !signsInGuest(address) ? address.href : null;
  }

  async #address(query: SoftwareQuery, options?: CallOptions): Promise<URL | null> {
    try {
      return webClientAddress(await this.clients(query, options), query.conferenceId);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}
