import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';

/**
 * Reads any body as JSON, whatever its content type says, and takes an empty one for none: callers send
 * `application/json` with nothing in it on run, stop and delete.
 */
export function acceptJsonOfAnyType(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, async (_request: unknown, body: string) => {
    if (body.trim() === '') return undefined;
    try {
      return JSON.parse(body);
    } catch {
      throw new ApiError(400, 'invalidJson', 'The body is not valid JSON');
    }
  });
}
