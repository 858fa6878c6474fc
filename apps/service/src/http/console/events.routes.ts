import { ConsoleEvent } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { streamConsoleEvents } from '../../events/stream-console-events.ts';
import { markConsoleClosed, markConsoleOpen } from '../../operators/console-presence.ts';
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
      await markConsoleOpen(ctx, operator.id);
      const user = {
        operatorId: operator.id,
        sessionHash: hashToken(readSessionCookie(request) ?? ''),
      };
      await streams.serve(reply, async (stream) => {
        const stop = await streamConsoleEvents(ctx, user, stream);
        return () => {
          stop();
          ctx.background.run('console left', () => markConsoleClosed(ctx, operator.id));
        };
      });
    },
  );
}
