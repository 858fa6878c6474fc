import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The bearer token that stands for the visitor of one call: a MAC of its id, so that nothing needs to be stored and the
 * same request gives the same token on every node.
 */
export function callToken(serverSecret: string, callId: string): string {
  return createHmac('sha256', serverSecret).update(`call:${callId}`).digest('base64url');
}

export function isCallToken(serverSecret: string, callId: string, token: string): boolean {
  const expected = Buffer.from(callToken(serverSecret, callId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
