import { randomBytes } from 'node:crypto';
import type { ParticipantKind } from './emulated-conference.ts';
import { nowSeconds } from './now-seconds.ts';

export interface Ticket {
  login: string;
  displayName: string;
  kind: ParticipantKind;
}

export interface RedeemedTicket extends Ticket {
  conferenceId: string;
}

/** Web client links carry a token of the shape `$<hex>*<unix time>*<hex>`. */
export class GuestTokens {
  readonly #issued: Map<string, RedeemedTicket & { redeemed: boolean }> = new Map();

  issue(conferenceId: string, ticket: Ticket): string {
    const token = `$${randomBytes(16).toString('hex')}*${nowSeconds()}*${randomBytes(16).toString('hex')}`;
    this.#issued.set(token, { ...ticket, conferenceId, redeemed: false });
    return token;
  }

  /**
   * Says whom a token signs in; null for an unknown one. A token may be redeemed again (a reloaded page).
   * Guests of one login get a number, so that two unnamed visitors are two people.
   */
  redeem(token: string): RedeemedTicket | null {
    const entry = this.#issued.get(token);
    if (entry === undefined) return null;
    if (!entry.redeemed) {
      if (entry.kind === 'guest') entry.login = this.#unusedLogin(entry.conferenceId, entry.login);
      entry.redeemed = true;
    }
    const { redeemed: _, ...ticket } = entry;
    return ticket;
  }

  /** Forgets all tokens of a conference, or all there are. */
  revoke(conferenceId?: string): void {
    for (const [token, entry] of this.#issued) {
      if (conferenceId === undefined || entry.conferenceId === conferenceId) this.#issued.delete(token);
    }
  }

  #unusedLogin(conferenceId: string, wanted: string): string {
    const taken = new Set<string>();
    for (const entry of this.#issued.values()) {
      if (entry.redeemed && entry.conferenceId === conferenceId) taken.add(entry.login);
    }
    let login = wanted;
    for (let n = 2; taken.has(login); n++) login = wanted.replace(/^(\*[^*]*)/, `$1${n}`);
    return login;
  }
}
