import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: what the cookie or a set-up link holds. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it: who reads the database cannot sign in with what is there. Random input needs no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
