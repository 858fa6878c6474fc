import { randomBytes } from 'node:crypto';

export interface AccessToken {
  value: string;
  clientId: string;
  scopes: readonly string[];
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Access tokens in force. A new one does not revoke the older ones. */
export class AccessTokens {
  readonly #tokens: Map<string, AccessToken> = new Map();
  readonly lifetimeS: number;

  constructor(lifetimeS: number) {
    this.lifetimeS = lifetimeS;
  }

  issue(clientId: string, scopes: readonly string[]): AccessToken {
    const token: AccessToken = {
      value: randomBytes(20).toString('hex'),
      clientId,
      scopes,
      expiresAt: Date.now() + this.lifetimeS * 1000,
    };
    this.#tokens.set(token.value, token);
    return token;
  }

  find(value: string): AccessToken | null {
    const token = this.#tokens.get(value);
    if (token === undefined) return null;
    if (token.expiresAt > Date.now()) return token;
    this.#tokens.delete(value);
    return null;
  }

  expireAll(): void {
    this.#tokens.clear();
  }
}
