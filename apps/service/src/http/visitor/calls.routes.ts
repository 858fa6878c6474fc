import {
  Call,
  CreateCallRequest,
  CreatedCall,
  Devices,
  EndCallRequest,
  Feedback,
  IdempotencyKey,
} from '@frontdesk/contract';
import { PATHS } from '@frontdesk/contract/paths';
import { z } from 'zod';
import { endCallAsVisitor } from '../../calls/end-call-as-visitor.ts';
import { assertVisitor, findCallOfVisitor } from '../../calls/find-call.ts';
import { requestCall } from '../../calls/placing/request-call.ts';
import { rateCall } from '../../calls/rate-call.ts';
import { reportDevices } from '../../calls/report-devices.ts';
import { refreshGuestLink } from '../../conferences/guest-link.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { browserName } from '../browser-name.ts';
import { CallId } from '../call-id.ts';
import { visitorAddress } from '../client-address.ts';
import { NoContent } from '../empty-answers.ts';
import { perAddress } from '../plumbing/rate-limit.ts';
import { problems } from '../problems.ts';
import { abandoned } from './abandoned.ts';
import { readBeacons } from './beacon.ts';
import { bearerToken } from './bearer-token.ts';
import { serviceAddress } from './service-address.ts';

/** What a visitor does with a call, beside watching it. */
export function callRoutes(app: App, ctx: Context): void {
  readBeacons(app);

  app.post(
    '/api/v1/calls',
    {
      config: { rateLimit: perAddress('calls', 10), durable: true },
      schema: {
        summary: 'Call: rings an operator, or waits in the queue',
        tags: ['Visitor'],
        headers: z.object({ 'idempotency-key': IdempotencyKey.optional() }),
        body: CreateCallRequest,
        response: {
          201: CreatedCall.describe('It rings; the address opens the conversation'),
          202: CreatedCall.describe('Nobody is free; the call waits'),
          ...problems(
            'invalid_request',
            'origin_not_allowed',
            'visitor_blocked',
            'site_not_found',
            'site_closed',
            'nobody_available',
            'call_ended',
            'rate_limited',
            'video_server_error',
            'video_server_unavailable',
          ),
        },
      },
    },
    async (request, reply) => {
      const address = serviceAddress(ctx, request);
      const { call, token } = await requestCall(ctx, {
        body: request.body,
        idempotencyKey: request.headers['idempotency-key'] ?? null,
        origin: request.raw.headers.origin,
        addressHash: visitorAddress(ctx, request.ip),
        browser: browserName(request.raw.headers['user-agent']),
        gone: abandoned(reply),
      });
      const events_url = `${address}${PATHS.callEvents(call.id)}`;
      return reply
        .code(call.status === 'queued' ? 202 : 201)
        .header('cache-control', 'no-store')
        .send({ ...call, token, events_url });
    },
  );

  app.get(
    '/api/v1/calls/:id',
    {
      schema: {
        summary: 'The call as it is now',
        tags: ['Visitor'],
        params: CallId,
        response: { 200: Call, ...problems('invalid_request', 'unauthorized', 'call_not_found') },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      assertVisitor(ctx, id, bearerToken(request));
      await refreshGuestLink(ctx, id);
      return reply.header('cache-control', 'no-store').send(await findCallOfVisitor(ctx, id));
    },
  );

  app.post(
    '/api/v1/calls/:id/end',
    {
      schema: {
        summary: 'Hang up; as a beacon the token comes in the body, as text/plain',
        tags: ['Visitor'],
        params: CallId,
        body: EndCallRequest,
        response: { 200: Call, ...problems('invalid_request', 'unauthorized', 'call_not_found') },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      assertVisitor(ctx, id, bearerToken(request) ?? request.body?.token);
      return reply.header('cache-control', 'no-store').send(await endCallAsVisitor(ctx, id));
    },
  );

  app.put(
    '/api/v1/calls/:id/devices',
    {
      schema: {
        summary: 'Tell whether camera and microphone work',
        tags: ['Visitor'],
        params: CallId,
        body: Devices,
        response: { 204: NoContent, ...problems('invalid_request', 'unauthorized') },
      },
    },
    async (request, reply) => {
      assertVisitor(ctx, request.params.id, bearerToken(request));
      await reportDevices(ctx, request.params.id, request.body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/calls/:id/feedback',
    {
      schema: {
        summary: 'Say how the call was',
        tags: ['Visitor'],
        params: CallId,
        body: Feedback,
        response: {
          204: NoContent,
          ...problems('invalid_request', 'unauthorized', 'visitor_blocked', 'call_not_found'),
        },
      },
    },
    async (request, reply) => {
      assertVisitor(ctx, request.params.id, bearerToken(request));
      await rateCall(ctx, request.params.id, request.body);
      return reply.code(204).send(null);
    },
  );
}
