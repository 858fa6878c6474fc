import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { findSessionOperator } from '../../operators/sessions.ts';
import type { OperatorRow } from '../../store/schema.ts';
import type { App } from '../app-instance.ts';
import { assertSameOrigin } from './same-origin.ts';
import { readSessionCookie } from './session-cookie.ts';

const OPERATOR = 'operator';

/** Every route added to this app from now on needs a signed-in operator; `operatorOf` gives them. */
export function requireSession(app: App, ctx: Context): void {
  app.decorateRequest(OPERATOR, null);
  app.addHook('onRequest', async (request) => {
    assertSameOrigin(ctx.config, request);
    const token = readSessionCookie(request);
    const operator = token === undefined ? null : await findSessionOperator(ctx.db, token);
    if (operator === null) throw new FrontdeskError('unauthorized');
    request.setDecorator<OperatorRow | null>(OPERATOR, operator);
  });
}

/** The operator whose session the request came with. Only for routes behind `requireSession`. */
export function operatorOf(request: FastifyRequest): OperatorRow {
  const operator = request.getDecorator<OperatorRow | null>(OPERATOR);
  if (operator === null) throw new FrontdeskError('unauthorized');
  return operator;
}

/** The same, for what only supervisors and administrators may. @throws FrontdeskError `forbidden` */
export function supervisorOf(request: FastifyRequest): OperatorRow {
  const operator = operatorOf(request);
  if (operator.role === 'operator') throw new FrontdeskError('forbidden');
  return operator;
}
