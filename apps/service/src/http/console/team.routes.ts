import { Team } from '@frontdesk/contract';
import type { Context } from '../../context.ts';
import { loadConsoleScope } from '../../events/console-scope.ts';
import { loadTeam, visibleTeam } from '../../operators/team.ts';
import type { App } from '../app-instance.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

/** The operators: whom a call may be shared with, and for supervisors who is there. */
export function teamRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/console/operators',
    {
      schema: {
        summary: 'Operators of the same departments; for supervisors everybody',
        tags: ['Operator'],
        response: { 200: Team, ...problems('unauthorized') },
      },
    },
    async (request, reply) => {
      const scope = await loadConsoleScope(ctx.db, operatorOf(request).id);
      return reply
        .header('cache-control', 'no-store')
        .send({ operators: visibleTeam(await loadTeam(ctx.db), scope) });
    },
  );
}
