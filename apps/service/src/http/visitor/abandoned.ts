import type { FastifyReply } from 'fastify';

/** Fires when the connection closes before the answer is written. */
export function abandoned(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
