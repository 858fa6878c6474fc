import { ConsoleEvent } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { watchDesk } from '../../events/watch-desk.ts';
import { leaveConsole, seeConsole } from '../../operators/see-console.ts';
import { hashToken } from '../../operators/session-token.ts';
import type { App } from '../app-instance.ts';
import type { EventStreams } from '../event-stream.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';
import { readSessionCookie } from './session-cookie.ts';

/** The stream a console lives on. While it is open, "available" means that somebody sits there. */
export function consoleEventRoutes(app: App, ctx: Context, streams: EventStreams): void {
  app.get(
    '/api/v1/console/events',
    {
      // An open stream is a sign of presence, and never ends by itself.
      exposeHeadRoute: false,
      schema: {
        summary: 'Server-sent events: a snapshot at every connect, then each change',
        tags: ['Operator'],
        response: {
          200: {
            description: 'The `data` of each event',
            content: { 'text/event-stream': { schema: ConsoleEvent } },
          },
          ...problems('unauthorized'),
        },
      },
    },
    async (request, reply) => {
      const operator = operatorOf(request);
      await seeConsole(ctx, operator.id);
      const watcher = {
        operatorId: operator.id,
        sessionHash: hashToken(readSessionCookie(request) ?? ''),
      };
      await streams.serve(reply, async (stream) => {
        const stop = await watchDesk(ctx, watcher, stream);
        return () => {
          stop();
          ctx.background.run('console left', () => leaveConsole(ctx, operator.id));
        };
      });
    },
  );
}
