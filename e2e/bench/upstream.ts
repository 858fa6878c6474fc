import { Pool } from 'undici';
import { TRUECONF_CLIENT } from '../../scripts/stack/emulator.ts';

const room = (operator: string) => ({
  topic: 'Bare room',
  type: 0,
  auto_invite: 1,
  max_participants: 10,
  invitations: [{ id: operator }],
  schedule: { type: -1 },
  owner: operator,
  allow_guests: true,
});

/** Create and run; or with the question for the guest's link beside the second, as a call has it. */
export type Trips = 'create, run' | 'create, run beside link';

/**
 * The least a call can cost: two round trips, one after the other, with a token at hand and nothing else done. What the
 * service takes is told beside this.
 */
export class Upstream {
  readonly #pool: Pool;
  #token = '';

  constructor(url: string, connections: number) {
    this.#pool = new Pool(url, { connections });
  }

  async signIn(): Promise<void> {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: TRUECONF_CLIENT.id,
      client_secret: TRUECONF_CLIENT.secret,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await this.#request('POST', '/oauth2/v1/token', headers, `${body}`);
    this.#token = (answer as { access_token: string }).access_token;
  }

  /** Creates and runs a room that an operator is invited to; returns its id. */
  async openRoom(operator: string, trips: Trips): Promise<string> {
    const created = await this.#call('POST', '/api/v3.8/conferences', room(operator));
    const { id } = (created as { conference: { id: string } }).conference;
    const link = `/api/v3.8/software/clients?call_id=${id}&case=join_conference_button`;
    await Promise.all([
      this.#call('POST', `/api/v3.8/conferences/${id}/run`),
      trips === 'create, run' || this.#call('GET', link),
    ]);
    return id;
  }

  async removeRoom(id: string): Promise<void> {
    await this.#call('POST', `/api/v3.8/conferences/${id}/stop`);
    await this.#call('DELETE', `/api/v3.8/conferences/${id}`);
  }

  /** Every API request waits this long before it is worked on. */
  async setDelay(delayMs: number): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await this.#request('PUT', '/_emulator/faults/delay', headers, JSON.stringify({ delay_ms: delayMs }));
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  #call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const authorization = `Bearer ${this.#token}`;
    // undici closes the connection after a DELETE with a body, and the next request would pay for that.
    if (body === undefined) return this.#request(method, path, { authorization });
    const headers = { authorization, 'content-type': 'application/json' };
    return this.#request(method, path, headers, JSON.stringify(body));
  }

  async #request(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<unknown> {
    const answer = await this.#pool.request({
      ...{ method: method as 'POST', path, headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path} answers ${answer.statusCode}`);
    return text === '' ? null : JSON.parse(text);
  }
}
