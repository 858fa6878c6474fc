import { Callback, CallbackCall, CallbackEdit, CallbackPage, CallbackQuery } from '@frontdesk/contract';
import { z } from 'zod';
import { callBack } from '../../callbacks/call-back.ts';
import { editCallback } from '../../callbacks/edit-callback.ts';
import { listCallbacks } from '../../callbacks/list-callbacks.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

const CallbackId = z.object({ id: z.uuid() });

/** What operators do with requests to be called back. */
export function callbackRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/console/callbacks',
    {
      schema: {
        summary: 'Requests to be called back, newest first',
        tags: ['Operator'],
        querystring: CallbackQuery,
        response: { 200: CallbackPage, ...problems('invalid_request', 'unauthorized') },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await listCallbacks(ctx, operatorOf(request), request.query)),
  );

  app.patch(
    '/api/v1/console/callbacks/:id',
    {
      schema: {
        summary: 'Take on, put off, note down, close',
        tags: ['Operator'],
        params: CallbackId,
        body: CallbackEdit,
        response: {
          200: Callback,
          ...problems(
            'invalid_request',
            'unauthorized',
            'origin_not_allowed',
            'callback_not_found',
            'changed_meanwhile',
          ),
        },
      },
    },
    async (request) => editCallback(ctx, request.params.id, operatorOf(request), request.body),
  );

  app.post(
    '/api/v1/console/callbacks/:id/call',
    {
      schema: {
        summary: 'Call back: opens a room; the ways in for operator and visitor',
        tags: ['Operator'],
        params: CallbackId,
        response: {
          200: CallbackCall,
          ...problems(
            'invalid_request',
            'unauthorized',
            'forbidden',
            'origin_not_allowed',
            'callback_not_found',
            'already_answered',
            'call_ended',
            'no_guest_connection',
            'video_server_error',
            'video_server_unavailable',
          ),
        },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(await callBack(ctx, request.params.id, operatorOf(request))),
  );
}
