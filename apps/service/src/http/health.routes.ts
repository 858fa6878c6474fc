import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { App } from './app-instance.ts';
import { problems } from './problems.ts';
import { reachability } from './reachability.ts';

const Alive = z.object({ status: z.literal('alive') });
const Ready = z.object({
  status: z.literal('ready'),
  /** For information: a node without TrueConf still serves the console and takes callbacks. */
  trueconf: z.enum(['reachable', 'unreachable']),
});

/**
 * For process supervisors and load balancers: `/livez` says whether to restart the process, `/readyz` whether to send it requests.
 * Requested every few seconds, they are not logged while all is well.
 */
export function healthRoutes(app: App, ctx: Context): void {
  const trueconf = reachability(ctx);

  app.get(
    '/livez',
    {
      logLevel: 'warn',
      schema: { summary: 'Is the process alive', tags: ['Process'], response: { 200: Alive } },
    },
    async () => ({ status: 'alive' as const }),
  );

  app.get(
    '/readyz',
    {
      logLevel: 'warn',
      schema: {
        summary: 'Can the process serve: the database decides',
        tags: ['Process'],
        response: { 200: Ready, ...problems('service_unavailable') },
      },
    },
    async () => {
      await sql`select 1`.execute(ctx.db);
      return {
        status: 'ready' as const,
        trueconf: (await trueconf()) ? ('reachable' as const) : ('unreachable' as const),
      };
    },
  );
}
