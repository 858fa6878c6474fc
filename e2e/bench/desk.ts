import type { CreatedCall } from '@frontdesk/contract';
import { Pool } from 'undici';
import { SITE_KEY } from '../../scripts/stack/provisioning.ts';

/** The service as a visitor's browser meets it. */
export class Desk {
  readonly #pool: Pool;

  constructor(url: string, connections: number) {
    this.#pool = new Pool(url, { connections });
  }

  /** From the press to an address for the frame. */
  async call(): Promise<CreatedCall> {
    const body = {
      site: SITE_KEY,
      visitor: { name: 'Visitor' },
      page: { url: 'https://shop.example/' },
      locale: 'en',
    };
    const { status, text } = await this.#post('/api/v1/calls', body);
    if (status !== 201) throw new Error(`a call was answered ${status}: ${text}`);
    return JSON.parse(text) as CreatedCall;
  }

  async hangUp({ id, token }: CreatedCall): Promise<void> {
    const { status } = await this.#post(`/api/v1/calls/${id}/end`, undefined, token);
    if (status !== 200) throw new Error(`hanging up was answered ${status}`);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #post(
    path: string,
    body: object | undefined,
    token?: string,
  ): Promise<{ status: number; text: string }> {
    const answer = await this.#pool.request({
      method: 'POST',
      path,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  }
}
