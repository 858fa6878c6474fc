import cookie from '@fastify/cookie';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Context } from './context.ts';
import { type ContextParts, createContext } from './create-context.ts';
import type { App } from './http/app-instance.ts';
import { consoleRoutes } from './http/assets/console.routes.ts';
import { widgetRoutes } from './http/assets/widget.routes.ts';
import { requireSession } from './http/console/authenticate.ts';
import { blockRoutes } from './http/console/blocks.routes.ts';
import { callNotesRoutes } from './http/console/call-notes.routes.ts';
import { callbackRoutes } from './http/console/callbacks.routes.ts';
import { consoleCallRoutes } from './http/console/calls.routes.ts';
import { conversationRoutes } from './http/console/conversation.routes.ts';
import { consoleEventRoutes } from './http/console/events.routes.ts';
import { historyRoutes } from './http/console/history.routes.ts';
import { presenceRoutes } from './http/console/presence.routes.ts';
import { pushRoutes } from './http/console/push.routes.ts';
import { sessionRoutes } from './http/console/session.routes.ts';
import { supervisorRoutes } from './http/console/supervisor.routes.ts';
import { teamRoutes } from './http/console/team.routes.ts';
import { EventStreams } from './http/event-stream.ts';
import { healthRoutes } from './http/health.routes.ts';
import { metricsRoutes } from './http/metrics/metrics.routes.ts';
import { describeApi } from './http/openapi.ts';
import { refuseWhileStopping } from './http/plumbing/closing.ts';
import { allowCrossOrigin } from './http/plumbing/cors.ts';
import { answerDurably } from './http/plumbing/durable-answers.ts';
import { handleErrors, refuseAddress, refuseBrokenRequest } from './http/plumbing/error-handler.ts';
import { limitRates } from './http/plumbing/rate-limit.ts';
import { readJson } from './http/plumbing/read-json.ts';
import { logRequests } from './http/plumbing/request-log.ts';
import { setSecurityHeaders } from './http/plumbing/security-headers.ts';
import { callEventRoutes } from './http/visitor/call-events.routes.ts';
import { callRoutes } from './http/visitor/calls.routes.ts';
import { siteCheckRoutes } from './http/visitor/site-check.routes.ts';
import { siteRoutes } from './http/visitor/sites.routes.ts';
import { waitingRoutes } from './http/visitor/waiting.routes.ts';

/** Larger than any request of the contract can be. */
const BODY_LIMIT_BYTES = 64 * 1024;

/** For a request to arrive as a whole; the answer, a stream above all, may take as long as it likes. */
const REQUEST_LIMIT_MS = 30_000;

/** The whole service without a port and without timers: `app.listen` and `startHousekeeping` are the caller's. */
export async function buildApp(parts: ContextParts): Promise<{ app: App; ctx: Context }> {
  const { ctx, stop, close } = await createContext(parts);
  const app = createInstance(ctx);
  app.addHook('preClose', async () => stop());
  app.addHook('onClose', close);

  handleErrors(app);
  logRequests(app);
  // In this order: a stop may begin while an answer waits for the disk, and the second hook must see that.
  answerDurably(app, ctx);
  refuseWhileStopping(app, ctx);
  await setSecurityHeaders(app);
  await allowCrossOrigin(app);
  await limitRates(app, ctx);
  await app.register(cookie);
  readJson(app);
  await describeApi(app);

  const streams = new EventStreams(ctx.stopping);
  metricsRoutes(app, ctx, streams);
  scope(app, (visitor) => siteRoutes(visitor, ctx));
  scope(app, (visitor) => siteCheckRoutes(visitor, ctx));
  scope(app, (visitor) => callRoutes(visitor, ctx));
  scope(app, (visitor) => waitingRoutes(visitor, ctx));
  scope(app, (visitor) => callEventRoutes(visitor, ctx, streams));
  scope(app, (signingIn) => sessionRoutes(signingIn, ctx));
  scope(app, (operator) => {
    requireSession(operator, ctx);
    presenceRoutes(operator, ctx);
    consoleCallRoutes(operator, ctx);
    callNotesRoutes(operator, ctx);
    blockRoutes(operator, ctx);
    conversationRoutes(operator, ctx);
    consoleEventRoutes(operator, ctx, streams);
    historyRoutes(operator, ctx);
    teamRoutes(operator, ctx);
    pushRoutes(operator, ctx);
    callbackRoutes(operator, ctx);
    supervisorRoutes(operator, ctx);
  });
  scope(app, (process) => healthRoutes(process, ctx));
  scope(app, (widget) => widgetRoutes(widget));
  scope(app, (console) => consoleRoutes(console));
  await app.ready();
  return { app, ctx };
}

/** Hooks added within stay within. */
function scope(app: App, add: (app: App) => void | Promise<void>): void {
  app.register(async (inner) => add(inner.withTypeProvider<ZodTypeProvider>()));
}

function createInstance({ config, log }: Context): App {
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    // One line of our own instead, which holds no addresses.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    trustProxy: trustedProxies(config.trustProxy),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    genReqId: () => crypto.randomUUID(),
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    http: { requireHostHeader: false },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBrokenRequest,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

/**
 * Fastify no longer counts hops by itself, because whoever reaches the port past the proxy can then claim any address.
 * Behind a load balancer whose own addresses are not known, counting is all there is; `TRUST_PROXY` says so by a number.
 */
function trustedProxies(trust: Context['config']['trustProxy']) {
  return typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust;
}
