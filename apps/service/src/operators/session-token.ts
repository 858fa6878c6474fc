import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: for the session cookie or a set-up link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token, so that nobody who reads the database can sign in. Random input needs no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
