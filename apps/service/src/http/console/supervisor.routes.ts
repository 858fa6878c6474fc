import { Erasure, ErasurePreview, ErasureRequest, Stats, StatsQuery } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { forgetPerson } from '../../retention/forget-person.ts';
import { previewErasure } from '../../retention/preview-erasure.ts';
import { readStats } from '../../stats/read-stats.ts';
import type { App } from '../app-instance.ts';
import { problems } from '../problems.ts';
import { supervisorOf } from './authenticate.ts';

/** What only supervisors and administrators may. */
export function supervisorRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/console/stats',
    {
      schema: {
        summary: 'Figures of visitors’ calls, in total and by hour; for supervisors',
        tags: ['Operator'],
        querystring: StatsQuery,
        response: {
          200: Stats,
          ...problems('invalid_request', 'unauthorized', 'forbidden', 'site_not_found'),
        },
      },
    },
    async (request, reply) => {
      supervisorOf(request);
      return reply.header('cache-control', 'no-store').send(await readStats(ctx, request.query));
    },
  );

  app.post(
    '/api/v1/console/erasures',
    {
      schema: {
        summary: 'Anonymise all that is kept of one person; for supervisors',
        tags: ['Operator'],
        body: ErasureRequest,
        response: {
          200: Erasure,
          ...problems(
            'invalid_request',
            'unauthorized',
            'forbidden',
            'origin_not_allowed',
            'call_in_progress',
          ),
        },
      },
    },
    async (request) => forgetPerson(ctx, request.body, supervisorOf(request)),
  );

  app.post(
    '/api/v1/console/erasures/preview',
    {
      schema: {
        summary: 'What an erasure would take now; changes nothing; for supervisors',
        tags: ['Operator'],
        body: ErasureRequest,
        response: {
          200: ErasurePreview,
          ...problems('invalid_request', 'unauthorized', 'forbidden', 'origin_not_allowed'),
        },
      },
    },
    async (request, reply) => {
      supervisorOf(request);
      return reply.header('cache-control', 'no-store').send(await previewErasure(ctx, request.body));
    },
  );
}
