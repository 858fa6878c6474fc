import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../api/api-error.ts';
import { parse } from '../api/parse.ts';
import type { Emulation } from '../emulation.ts';
import { faultRule } from '../faults/fault-rule.ts';
import { delayChange, licenceChange, variantsChange } from './control-schemas.ts';
import { licenceView } from './state-view.ts';

/** Switches for what goes wrong and for how the server differs from others. */
export async function faultControl(
  app: FastifyInstance,
  { emulation }: { emulation: Emulation },
): Promise<void> {
  const { faults, state, variants } = emulation;

  app.get('/faults', async () => ({ delay_ms: faults.delayMs, rules: faults.list() }));
  app.post('/faults', async (request, reply) =>
    reply.code(201).send({ id: faults.add(parse(faultRule, request.body)) }),
  );
  app.put('/faults/delay', async (request) => {
    faults.delayMs = parse(delayChange, request.body).delay_ms;
    return { delay_ms: faults.delayMs };
  });
  app.delete('/faults/:id', async (request, reply) => {
    const { id } = parse(z.object({ id: z.coerce.number() }), request.params);
    if (!faults.remove(id)) throw new ApiError(404, 'faultNotFound', 'No such rule');
    return reply.code(204).send();
  });
  app.delete('/faults', async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.post('/expire-tokens', async (_request, reply) => {
    faults.expireAllTokens();
    return reply.code(204).send();
  });
  app.put('/licence', async (request) => {
    state.licence.limit = parse(licenceChange, request.body).guests;
    return licenceView(state);
  });
  app.put('/variants', async (request) => Object.assign(variants, parse(variantsChange, request.body)));
}
