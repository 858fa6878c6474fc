import { Block, BlockRequest, Blocks } from '@frontdesk/contract';
import { z } from 'zod';
import { blockVisitor } from '../../calls/blocks/block-visitor.ts';
import { liftBlock, listBlocks } from '../../calls/blocks/blocks.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import { NoContent } from '../empty-answers.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

const BlockId = z.object({ id: z.uuid() });

/** Visitors who are refused for a while. */
export function blockRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/v1/console/calls/:id/block',
    {
      schema: {
        summary: 'End the call and refuse its visitor for a while',
        tags: ['Operator'],
        params: CallId,
        body: BlockRequest,
        response: {
          201: Block,
          ...problems(
            'invalid_request',
            'unauthorized',
            'forbidden',
            'origin_not_allowed',
            'call_not_found',
            'visitor_not_recognised',
          ),
        },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await blockVisitor(ctx, request.params.id, operatorOf(request), request.body)),
  );

  app.get(
    '/api/v1/console/blocks',
    {
      schema: {
        summary: 'Who is refused now',
        tags: ['Operator'],
        response: { 200: Blocks, ...problems('unauthorized', 'forbidden') },
      },
    },
    async (request) => ({ blocks: await listBlocks(ctx.db, operatorOf(request)) }),
  );

  app.delete(
    '/api/v1/console/blocks/:id',
    {
      schema: {
        summary: 'Let somebody call again',
        tags: ['Operator'],
        params: BlockId,
        response: {
          204: NoContent,
          ...problems(
            'invalid_request',
            'unauthorized',
            'forbidden',
            'origin_not_allowed',
            'block_not_found',
          ),
        },
      },
    },
    async (request, reply) => {
      await liftBlock(ctx.db, operatorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
