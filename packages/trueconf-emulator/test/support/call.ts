import Fastify from 'fastify';
import { afterEach } from 'vitest';
import type { TrueConfEmulator } from '../../src/index.ts';
import type { ServerState } from '../../src/state/index.ts';
import type { Credentials, ServerMessage } from '../../src/web/messages.ts';
import { webPages } from '../../src/web/plugin.ts';
import { Socket } from './socket.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** The pages and sockets alone, with a grace of their own. */
export async function servePages(state: ServerState, graceMs: number): Promise<string> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(webPages, { state, graceMs });
  closing.push(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

/** One browser in the signalling of a conference. */
export class Caller {
  readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  /** Opens the socket and asks to join; the answer is yet to come. */
  static async ask(url: string, conference: string, credentials: Credentials, more: object = {}) {
    const caller = new Caller(await Socket.open(url, '/websocket/'));
    caller.socket.send({ type: 'join', conference, credentials, ...more });
    return caller;
  }

  next<Type extends ServerMessage['type']>(type: Type): Promise<Message<Type>> {
    return this.socket.next<ServerMessage, Type>(type);
  }
}

export interface InCall extends Caller {
  joined: Message<'joined'>;
}

/** Joins and waits until it is in. */
export async function enterCall(
  url: string,
  conference: string,
  credentials: Credentials,
  more: object = {},
): Promise<InCall> {
  const caller = await Caller.ask(url, conference, credentials, more);
  return Object.assign(caller, { joined: await caller.next('joined') });
}

export const guest = (name: string): Credentials => ({ kind: 'guest', name });
export const user = (login: string): Credentials => ({ kind: 'user', login });

/** Ids of those in the room now, as the server sees them. */
export function present(server: TrueConfEmulator, conference: string): string[] {
  return [...(server.state.findConference(conference)?.participants.keys() ?? [])];
}
