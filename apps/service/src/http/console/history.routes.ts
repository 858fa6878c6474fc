import type { Readable } from 'node:stream';
import { CallTimeline, HistoryPage, HistoryQuery } from '@frontdesk/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { callTimeline } from '../../history/call-timeline.ts';
import { callsCsv } from '../../history/calls-csv.ts';
import { everyCall, listCalls } from '../../history/list-calls.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

/** Calls of any time, as a list, as a file, and one by one. */
export function historyRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/console/calls',
    {
      schema: {
        summary: 'Calls the operator may see, newest first; with `format=csv` all of them as a file',
        tags: ['Operator'],
        querystring: HistoryQuery,
        response: {
          200: {
            description: 'A page of calls, or the file',
            content: {
              'application/json': { schema: HistoryPage },
              'text/csv': { schema: z.string() },
            },
          },
          ...problems('invalid_request', 'unauthorized'),
        },
      },
    },
    async (request, reply) => {
      const operator = operatorOf(request);
      reply.header('cache-control', 'no-store').header('vary', 'accept');
      if (!wantsCsv(request)) return await listCalls(ctx, operator, request.query);
      return sendCsv(reply, callsCsv(everyCall(ctx, operator, request.query)));
    },
  );

  app.get(
    '/api/v1/console/calls/:id',
    {
      schema: {
        summary: 'A call and all that happened to it',
        tags: ['Operator'],
        params: CallId,
        response: { 200: CallTimeline, ...problems('invalid_request', 'unauthorized', 'call_not_found') },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await callTimeline(ctx, request.params.id, operatorOf(request))),
  );
}

function wantsCsv({ query, headers }: FastifyRequest<{ Querystring: z.output<typeof HistoryQuery> }>) {
  if (query.format !== undefined) return query.format === 'csv';
  return /^\s*text\/csv\b/i.test(headers.accept ?? '');
}

function sendCsv(reply: FastifyReply, file: Readable) {
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', 'attachment; filename="calls.csv"')
    .send(file);
}
