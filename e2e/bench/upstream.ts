import { Pool } from 'undici';
import { TRUECONF_CLIENT } from '../../scripts/stack/emulator.ts';

const ROOM = {
  topic: 'Bare room',
  type: 0,
  auto_invite: 1,
  max_participants: 10,
  invitations: [],
  schedule: { type: -1 },
  owner: 'op-001',
  allow_guests: true,
};

/**
 * The least a call can cost: create and run, one after the other, with a token at hand and nothing else done. What the
 * service takes is told as a multiple of this.
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

  /** Creates and runs a room; returns its id. */
  async openRoom(): Promise<string> {
    const created = await this.#call('POST', '/api/v3.8/conferences', ROOM);
    const { id } = (created as { conference: { id: string } }).conference;
    await this.#call('POST', `/api/v3.8/conferences/${id}/run`);
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

  #call(method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
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
