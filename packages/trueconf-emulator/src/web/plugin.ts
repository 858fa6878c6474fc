import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { ServerState } from '../state/index.ts';
import { serveApp } from './app-socket.ts';
import { BrowserFiles } from './browser-files.ts';
import { conferencePage } from './conference-page.ts';
import { MAX_MESSAGE_BYTES } from './messages.ts';
import { ASSETS, CONTENT_SECURITY_POLICY, renderPage } from './page.ts';
import { SignallingHub } from './signalling-hub.ts';
import { serveSignalling } from './signalling-socket.ts';

export interface WebPagesOptions {
  state: ServerState;
  /** How long a participant whose page went away without leaving is kept, in milliseconds. */
  graceMs?: number;
}

const GRACE_MS = 2000;

/** The browser side: client, app, conference page, their sources and their sockets. */
export const webPages: FastifyPluginAsync<WebPagesOptions> = async (app, { state, graceMs = GRACE_MS }) => {
  const hub = new SignallingHub(state, graceMs);
  app.addHook('onClose', async () => hub.close());
  await app.register(websocket, { options: { maxPayload: MAX_MESSAGE_BYTES } });
  app.get('/websocket/', { websocket: true }, (socket) => serveSignalling(socket, hub));
  app.get<{ Params: { user: string } }>('/websocket/app/:user', { websocket: true }, (socket, request) =>
    serveApp(socket, state, request.params.user),
  );
  const files = await BrowserFiles.open();
  addSources(app, files);
  addScriptedPages(app, state, files);
  addConferencePage(app, state);
};

function addSources(app: FastifyInstance, files: BrowserFiles): void {
  app.get<{ Params: { name: string } }>(`${ASSETS}/:name`, async (request, reply) => {
    const file = await files.get(request.params.name);
    if (file === null) return reply.code(404).type('text/plain').send('Not found');
    return reply.header('cache-control', 'no-cache').type(file.type).send(file.body);
  });
}

function addScriptedPages(app: FastifyInstance, state: ServerState, files: BrowserFiles): void {
  app.get<{ Params: { id: string } }>('/webrtc/:id', async ({ params: { id } }, reply) => {
    const topic = state.findConference(id)?.topic ?? '';
    return sendPage(
      reply,
      renderPage({
        title: topic === '' ? 'TrueConf' : topic,
        styles: ['tokens.css', 'stage.css', 'tiles.css', 'controls.css', 'screens.css'],
        scripts: await files.modules('call.ts'),
        data: { conference: id, topic },
      }),
    );
  });
  app.get<{ Params: { user: string } }>('/app/:user', async ({ params: { user } }, reply) => {
    const name = state.findUser(user)?.displayName ?? user;
    return sendPage(
      reply,
      renderPage({
        title: name,
        styles: ['tokens.css', 'app.css'],
        scripts: await files.modules('app.ts'),
        data: { user, name },
      }),
    );
  });
}

function addConferencePage(app: FastifyInstance, state: ServerState): void {
  app.get<{ Params: { id: string } }>('/c/:id', async (request, reply) => {
    const page = conferencePage(state, request.params.id, request.headers['accept-language'] ?? '');
    return page === null
      ? reply.code(404).type('text/plain').send('There is no such conference.')
      : sendPage(reply, page);
  });
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}
