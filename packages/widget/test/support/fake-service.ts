import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Call, CallEvent, Site } from '@frontdesk/contract';
import { onTestFinished } from 'vitest';

const CALL_ID = '0b31b1c5-7c4e-4a6e-9f0e-5d3d3a1d3b11';

export const site: Site = {
  key: 'shop',
  name: 'Lamp shop',
  departments: [{ key: 'sales', name: 'Sales' }],
  availability: 'open',
  opens_at: null,
  estimated_wait_s: null,
  timezone: 'Europe/Berlin',
  hours: null,
  holidays: [],
  texts: {},
  form: [],
  own_fields: [],
  phone: null,
  recording: 'off',
  consent_text: null,
  theme: { accent: null },
};

const ringing: Call = {
  id: CALL_ID,
  status: 'ringing',
  end_reason: null,
  webclient_url: 'https://video.example.com/webrtc/42#login=g&token=t',
  position: null,
  estimated_wait_s: null,
  estimated_wait: null,
  place_kept_until: null,
  ready_until: null,
  operator: { name: 'Anna', picture_url: null },
  answering: false,
  transfer: null,
  created_at: '2026-11-24T10:00:00Z',
  answered_at: null,
  ended_at: null,
};

type Problem = { status: number; code: string };

/** The visitor's half of the service for one call, over real HTTP, which does as the test says. */
export class FakeService {
  baseUrl = '';
  site: Site = site;
  call: Call = ringing;
  /** Answers instead, until set back. Keys are method and path as in `log`. */
  readonly problems = new Map<string, Problem>();
  /** Method and path of each request. */
  readonly log: string[] = [];
  readonly bodies: unknown[] = [];
  readonly keys: (string | undefined)[] = [];
  readonly #streams = new Set<ServerResponse>();

  /** The call changes, and everybody who follows it is told. */
  change(patch: Partial<Call>): void {
    this.call = { ...this.call, ...patch };
    for (const stream of this.#streams) this.#tell(stream);
  }

  dropStreams(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  get followers(): number {
    return this.#streams.size;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += part;
    const route = `${request.method} ${request.url?.replace('/api/v1', '')}`;
    this.log.push(route);
    if (text !== '') this.bodies.push(JSON.parse(text));
    const problem = this.problems.get(route);
    if (problem !== undefined) return send(response, problem.status, { title: 'x', ...problem });
    if (route.startsWith('GET /sites/')) return send(response, 200, this.site);
    if (route === 'POST /calls') {
      // A header that is sent once is a string.
      this.keys.push(request.headers['idempotency-key'] as string | undefined);
      return send(response, 201, {
        ...this.call,
        token: 'secret',
        events_url: 'https://unused.example.com/',
      });
    }
    if (route === `GET /calls/${CALL_ID}/events`) return this.#follow(response);
    if (route === `GET /calls/${CALL_ID}`) return send(response, 200, this.call);
    if (route.startsWith(`POST /calls/${CALL_ID}/`)) return send(response, 200, this.call);
    send(response, 404, { title: 'x', status: 404, code: 'call_not_found' });
  }

  #follow(response: ServerResponse): void {
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    this.#tell(response);
  }

  #tell(stream: ServerResponse): void {
    const event: CallEvent = {
      type: 'snapshot',
      id: this.log.length,
      at: '2026-11-24T10:00:00Z',
      call: this.call,
    };
    stream.write(`data: ${JSON.stringify(event)}\n\n`);
  }
}

export const callId = CALL_ID;

export async function startFakeService(): Promise<FakeService> {
  const service = new FakeService();
  const server = createServer((request, response) => void service.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  // A server that listens on TCP has an address of this kind.
  service.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
