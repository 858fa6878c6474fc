import type { CallOptions, Transport } from '../transport/transport.ts';
import { type Recorded, RecordedList } from '../wire/record.ts';

/** `conferences/{id}/records` of the API (TrueConf Server API documentation, Records). */
export class Records {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Scope `conferences.records:read`. Recordings of a conference so far, in the server's order (the newest last). */
  async list(conferenceId: string, options?: CallOptions): Promise<Recorded[]> {
    const call = {
      method: 'GET',
      route: 'conferences/{conference_id}/records',
      params: { conference_id: conferenceId },
      repeat: 'always',
    } as const;
    return this.#transport.call(call, RecordedList, options);
  }
}
