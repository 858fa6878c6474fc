import type { Pool } from 'undici';
import type { z } from 'zod';
import { errorFromAnswer } from '../errors/from-answer.ts';
import { errorFromTokenAnswer } from '../errors/from-token-answer.ts';
import type { ClientSettings } from '../settings.ts';
import { TokenAnswer } from '../wire/token.ts';
import { connectionPool } from './connection-pool.ts';
import { type Credential, staticKey } from './credential.ts';
import type { Request } from './layer.ts';
import { OAuthToken } from './oauth-token.ts';
import { readAnswer } from './read-answer.ts';
import type { Repeat } from './retry.ts';
import { pathOf, type Query, queryOf } from './route.ts';
import { type Stack, send } from './stack.ts';
import { TokenPlace } from './token-place.ts';
import { waitFor } from './wait.ts';

/** Last argument of every method. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's, for each attempt of this call. */
  readonly timeoutMs?: number | undefined;
}

/** One call of the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v3.x/`, for example `conferences/{id}`; also what error messages call it. */
  readonly route: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: object;
  readonly repeat: Repeat;
}

/** Tokens are answered from memory: a server that takes longer hangs, and every call waits for it. */
const TOKEN_TIMEOUT_MS = 4000;

const NEVER = new AbortController().signal;

/** Carries calls to one TrueConf Server. */
export class Transport {
  readonly #settings: ClientSettings;
  readonly #pool: Pool;
  readonly #closing = new AbortController();
  readonly #place = new TokenPlace();
  readonly credential: Credential;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.#pool = connectionPool(settings);
    const { auth } = settings;
    this.credential =
      'secretKey' in auth ? staticKey(auth.secretKey) : new OAuthToken(() => this.#requestToken(auth));
  }

  /**
   * @param schema of the answer; it is given undefined when the answer is empty or plain text
   * @throws {TrueConfError}
   */
  async call<Schema extends z.ZodType>(
    { method, route, params, query, body, repeat }: Call,
    schema: Schema,
    { signal = NEVER, timeoutMs = this.#settings.timeoutMs }: CallOptions = {},
  ): Promise<z.output<Schema>> {
    const path = `/api/${this.#settings.apiVersion}/${pathOf(route, params)}${queryOf(query)}`;
    const request = this.#request(method, path, body && JSON.stringify(body), 'application/json');
    const stack: Stack = {
      route: `${method} ${route}`,
      isCall: true,
      refusal: errorFromAnswer,
      repeat,
      timeoutMs,
      authority: { credential: this.credential, place: this.#place },
    };
    return readAnswer(stack, await send(this.#pool, request, stack, signal), schema);
  }

  /** Asks for a token that nobody uses. */
  async handsOutTokens({ signal = NEVER }: Pick<CallOptions, 'signal'> = {}): Promise<boolean> {
    const { auth } = this.#settings;
    if ('secretKey' in auth) return false;
    return await waitFor(this.#requestToken(auth), signal).then(
      () => true,
      () => false,
    );
  }

  /** Waits for calls under way, but not for a token: a call that waits for one has sent nothing. */
  async close(): Promise<void> {
    this.credential.close();
    this.#closing.abort();
    if (!this.#pool.closed) await this.#pool.close();
  }

  async #requestToken(auth: { clientId: string; clientSecret: string }): Promise<TokenAnswer> {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: auth.clientId,
      client_secret: auth.clientSecret,
    });
    const type = 'application/x-www-form-urlencoded';
    const request = this.#request('POST', '/oauth2/v1/token', form.toString(), type);
    const stack: Stack = {
      route: 'POST oauth2/v1/token',
      isCall: false,
      refusal: errorFromTokenAnswer,
      // One token more than needed harms nobody.
      repeat: 'always',
      timeoutMs: Math.min(this.#settings.timeoutMs, TOKEN_TIMEOUT_MS),
    };
    return readAnswer(stack, await send(this.#pool, request, stack, this.#closing.signal), TokenAnswer);
  }

  #request(method: Call['method'], path: string, body: string | undefined, type: string): Request {
    const { url, userAgent } = this.#settings;
    return {
      method,
      path: url.pathname.replace(/\/+$/, '') + path,
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    };
  }
}
