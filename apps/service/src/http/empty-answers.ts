import { z } from 'zod';

/** Answers without a body: `reply.code(204).send(null)`. */
export const NoContent = z.null().describe('Done');
export const NotModified = z.null().describe('What the client has is still right');
