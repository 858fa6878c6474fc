import { Colleagues, ConsoleCall, Invitation, TransferRequest } from '@frontdesk/contract';
import { cancelTransfer } from '../../calls/conversation/cancel-transfer.ts';
import { colleaguesFor } from '../../calls/conversation/colleagues.ts';
import { inviteColleague } from '../../calls/conversation/invite-colleague.ts';
import { leaveConversation } from '../../calls/conversation/leave-conversation.ts';
import { transferCall } from '../../calls/conversation/transfer-call.ts';
import type { Context } from '../../context.ts';
import type { App } from '../app-instance.ts';
import { CallId } from '../call-id.ts';
import { problems } from '../problems.ts';
import { operatorOf } from './authenticate.ts';

const inConversation = [
  'invalid_request',
  'unauthorized',
  'forbidden',
  'origin_not_allowed',
  'call_not_found',
  'call_ended',
  'call_not_active',
] as const;

/** Sharing a conversation with colleagues, and handing it on. */
export function conversationRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/v1/console/calls/:id/colleagues',
    {
      schema: {
        summary: 'Whom the call may be shared with or handed to',
        tags: ['Operator'],
        params: CallId,
        response: { 200: Colleagues, ...problems('invalid_request', 'unauthorized', 'call_not_found') },
      },
    },
    async (request) => colleaguesFor(ctx, request.params.id, operatorOf(request)),
  );

  app.post(
    '/api/v1/console/calls/:id/invite',
    {
      schema: {
        summary: 'Call a colleague into the room',
        tags: ['Operator'],
        params: CallId,
        body: Invitation,
        response: { 200: ConsoleCall, ...problems(...inConversation, 'operator_unavailable') },
      },
    },
    async (request) => inviteColleague(ctx, request.params.id, operatorOf(request), request.body.operator),
  );

  app.post(
    '/api/v1/console/calls/:id/transfer',
    {
      schema: {
        summary: 'Offer the call to a colleague or a department; who comes has it',
        tags: ['Operator'],
        params: CallId,
        body: TransferRequest,
        response: {
          200: ConsoleCall,
          ...problems(...inConversation, 'operator_unavailable', 'nobody_available', 'transfer_pending'),
        },
      },
    },
    async (request) => transferCall(ctx, request.params.id, operatorOf(request), request.body),
  );

  app.delete(
    '/api/v1/console/calls/:id/transfer',
    {
      schema: {
        summary: 'Take the transfer back',
        tags: ['Operator'],
        params: CallId,
        response: { 200: ConsoleCall, ...problems(...inConversation) },
      },
    },
    async (request) => cancelTransfer(ctx, request.params.id, operatorOf(request)),
  );

  app.post(
    '/api/v1/console/calls/:id/leave',
    {
      schema: {
        summary: 'Leave a call that goes on with a colleague',
        tags: ['Operator'],
        params: CallId,
        response: { 200: ConsoleCall, ...problems(...inConversation, 'nobody_available') },
      },
    },
    async (request) => leaveConversation(ctx, request.params.id, operatorOf(request)),
  );
}
