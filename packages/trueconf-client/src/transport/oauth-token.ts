import { TrueConfAuthError } from '../errors/trueconf-error.ts';
import type { TokenAnswer } from '../wire/token.ts';
import type { Credential } from './credential.ts';
import { waitFor } from './wait.ts';

/** The documented life, for a server that does not say. */
const DEFAULT_LIFE_S = 3600;
/** Leaves a tenth of its life to fetch the next one while this one is still good. */
const RENEW_AT = 0.9;
const REFUSAL_COUNTS_MS = 1000;
/** A request older than this may hang; who comes later asks anew rather than wait for what is left of its time. */
const JOINED_FOR_MS = 2000;
const RENEW_AGAIN_MS = 10_000;
/** A route that refuses every token costs one; another only after so long, and if no other route has taken the present one. */
const DROP_AGAIN_MS = 60_000;
/** A token that is good for less is fetched when needed, or the renewals would never end. */
const SHORTEST_RENEWED_MS = 1000;
/** The longest a Node timer can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

interface Token {
  readonly value: string;
  readonly scopes: readonly string[] | null;
  readonly lifeMs: number;
  /** A call was let in with it. */
  isProven: boolean;
  /** All on the monotonic clock, in ms. */
  readonly askedAt: number;
  readonly renewAt: number;
  readonly expiresAt: number;
}

const fromAnswer = (answer: TokenAnswer, askedAt: number): Token => {
  const lifeMs = (answer.expires_in ?? DEFAULT_LIFE_S) * 1000;
  return {
    value: answer.access_token,
    scopes: answer.scope?.split(' ').filter(Boolean) ?? null,
    lifeMs,
    isProven: false,
    askedAt,
    renewAt: askedAt + lifeMs * RENEW_AT,
    expiresAt: askedAt + lifeMs,
  };
};

/**
 * A token by client credentials. Cached, renewed ahead of its expiry, and fetched by one request for all calls that come
 * while that is young; after two seconds without an answer those who come begin another.
 */
export class OAuthToken implements Credential {
  readonly #request: () => Promise<TokenAnswer>;
  #current: Token | undefined;
  #fetching: { token: Promise<Token>; since: number } | undefined;
  /** A wrong secret stays wrong: for a moment everybody gets the same answer without asking the server. */
  #refusal: { error: TrueConfAuthError; until: number } | undefined;
  /** When each route last cost a token; those that took one since are forgotten. */
  readonly #droppedFor = new Map<string, number>();
  #renewal: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(request: () => Promise<TokenAnswer>) {
    this.#request = request;
  }

  get scopes(): readonly string[] | null {
    return this.#current?.scopes ?? null;
  }

  async token(signal: AbortSignal): Promise<string> {
    const now = performance.now();
    if (this.#current && now < this.#current.expiresAt) return this.#current.value;
    if (this.#refusal && now < this.#refusal.until) throw this.#refusal.error;
    return (await waitFor(this.#fetchOnce(), signal)).value;
  }

  /** A late refusal of a token that somebody has replaced meanwhile drops nothing. */
  refused(token: string, route: string): boolean {
    if (this.#current?.value !== token) return true;
    if (!this.#mayDrop(this.#current, route)) return false;
    this.#droppedFor.set(route, performance.now());
    this.#current = undefined;
    return true;
  }

  accepted(token: string, route: string): void {
    this.#droppedFor.delete(route);
    if (this.#current?.value === token) this.#current.isProven = true;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#renewal);
  }

  #mayDrop({ isProven }: Token, route: string): boolean {
    const last = this.#droppedFor.get(route);
    return last === undefined || (!isProven && performance.now() - last > DROP_AGAIN_MS);
  }

  #fetchOnce(): Promise<Token> {
    const now = performance.now();
    if (this.#fetching && now - this.#fetching.since < JOINED_FOR_MS) return this.#fetching.token;
    const fetching = { token: this.#fetch(now), since: now };
    this.#fetching = fetching;
    const done = () => {
      if (this.#fetching === fetching) this.#fetching = undefined;
    };
    fetching.token.then(done, done);
    return fetching.token;
  }

  async #fetch(askedAt: number): Promise<Token> {
    try {
      const token = fromAnswer(await this.#request(), askedAt);
      this.#current = token;
      this.#refusal = undefined;
      if (token.lifeMs >= SHORTEST_RENEWED_MS) this.#renewAt(token.renewAt);
      return token;
    } catch (error) {
      // A later request may have been luckier.
      if (this.#current && this.#current.askedAt > askedAt) return this.#current;
      if (error instanceof TrueConfAuthError) {
        this.#refusal = { error, until: performance.now() + REFUSAL_COUNTS_MS };
      }
      throw error;
    }
  }

  /** By the clock rather than by the next call, so that the first call after a quiet night finds a good token. */
  #renewAt(time: number): void {
    clearTimeout(this.#renewal);
    if (this.#closed) return;
    const wait = Math.min(time - performance.now(), MAX_TIMER_MS);
    this.#renewal = setTimeout(() => this.#renew(), wait).unref();
  }

  /** A failure is nobody's error while the present token is good. */
  #renew(): void {
    this.#fetchOnce().catch(() => {
      const again = performance.now() + RENEW_AGAIN_MS;
      if (this.#current && again < this.#current.expiresAt) this.#renewAt(again);
    });
  }
}
