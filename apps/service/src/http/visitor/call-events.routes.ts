import { CallEvent } from '@frontdesk/contract';
import { assertVisitor, findCallOfVisitor } from '../../calls/find-call.ts';
import { streamCallEvents } from '../../calls/visitor/stream-call-events.ts';
import { refreshGuestLink } from '../../conferences/guest-link.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import type { EventStreams } from '../event-stream.ts';
import { problems } from '../problems.ts';
import { bearerToken } from './bearer-token.ts';

/** The stream by which a visitor follows their call. That it is open is the sign that they are there. */
export function callEventRoutes(app: App, ctx: Context, streams: EventStreams): void {
  app.get(
    '/api/v1/calls/:id/events',
    {
      // An open stream is a sign of presence, and never ends by itself.
      exposeHeadRoute: false,
      schema: {
        summary: 'Server-sent events: a snapshot, with Last-Event-ID what was missed, then each change',
        tags: ['Visitor'],
        params: CallId,
        response: {
          200: {
            description:
              'The `data` of each event; its `id` is what Last-Event-ID takes. Ends after `call.ended`',
            content: { 'text/event-stream': { schema: CallEvent } },
          },
          ...problems('invalid_request', 'unauthorized', 'call_not_found'),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      assertVisitor(ctx, id, bearerToken(request));
      await findCallOfVisitor(ctx, id);
      // A new page needs a fresh way in; a stream that only broke belongs to a page that is in already.
      if (request.raw.headers['last-event-id'] === undefined) await refreshGuestLink(ctx, id);
      await streams.serve(reply, (stream) => streamCallEvents(ctx, id, stream));
    },
  );
}
