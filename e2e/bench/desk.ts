import { type CreatedCall, PATHS } from '@frontdesk/contract';
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
    const call = await this.place();
    if (call.status !== 'ringing') throw new Error(`a call is ${call.status}`);
    return call;
  }

  /** A press, whether it rings or waits. */
  async place(): Promise<CreatedCall> {
    const body = {
      site: SITE_KEY,
      visitor: { name: 'Visitor' },
      page: { url: 'https://shop.example/' },
      locale: 'en',
    };
    return JSON.parse(await this.post(PATHS.calls, body)) as CreatedCall;
  }

  async hangUp({ id, token }: CreatedCall): Promise<void> {
    await this.post(PATHS.endCall(id), undefined, token);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async post(path: string, body: object | undefined, token?: string): Promise<string> {
    const answer = await this.#pool.request({
      method: 'POST',
      path,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`POST ${path} was answered ${answer.statusCode}: ${text}`);
    return text;
  }
}
