import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The bearer token of a call's visitor: an HMAC of the call's id, so that nothing has to be stored and a repeated request gets the
 * same token from every node (docs/adr/0004).
 */
export function callToken(serverSecret: string, callId: string): string {
  return createHmac('sha256', serverSecret).update(`call:${callId}`).digest('base64url');
}

export function isCallToken(serverSecret: string, callId: string, token: string): boolean {
  const expected = Buffer.from(callToken(serverSecret, callId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
