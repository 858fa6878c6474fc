import type { Dispatcher, Pool } from 'undici';
import type { z } from 'zod';
import { errorFromAnswer } from '../errors/from-answer.ts';
import { errorFromFailure } from '../errors/from-failure.ts';
import { errorFromTokenAnswer } from '../errors/from-token-answer.ts';
import type { Purpose } from '../errors/purpose.ts';
import { TrueConfServerError } from '../errors/trueconf-error.ts';
import type { ClientSettings } from '../settings.ts';
import { TokenAnswer } from '../wire/token.ts';
import { type Answer, isEmpty, jsonIn } from './answer.ts';
import { authorise } from './authorise.ts';
import { connectionPool } from './connection-pool.ts';
import { type Credential, staticKey } from './credential.ts';
import { deadline } from './deadline.ts';
import { exchange } from './exchange.ts';
import { failures } from './failures.ts';
import type { Request } from './layer.ts';
import { OAuthToken } from './oauth-token.ts';
import { type Repeat, retry } from './retry.ts';
import { reuseConnection } from './reuse-connection.ts';
import { pathOf, type Query, queryOf } from './route.ts';

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

/** What differs between the API and the token endpoint. */
interface Stack extends Purpose {
  readonly repeat: Repeat;
  readonly timeoutMs: number;
  readonly credential?: Credential;
}

/** In deadlines of one attempt: what timed out is tried once more, not twice. */
const PATIENCE = 1.5;

const NEVER = new AbortController().signal;

/** Puts the interceptors together; the first is the innermost. */
const compose = (pool: Pool, { repeat, timeoutMs, credential, ...purpose }: Stack): Dispatcher =>
  pool.compose([
    reuseConnection,
    deadline(timeoutMs),
    failures(purpose),
    retry(repeat, timeoutMs * PATIENCE),
    ...(credential ? [authorise(credential)] : []),
  ]);

/** @throws {TrueConfServerError} `unexpected_answer` */
const read = <Schema extends z.ZodType>(
  { route, isCall }: Purpose,
  answer: Answer,
  schema: Schema,
): z.output<Schema> => {
  const json = jsonIn(answer);
  const parsed = schema.safeParse(json);
  if (parsed.success && (json !== undefined || isEmpty(answer))) return parsed.data;
  const message = `TrueConf answered ${answer.status} to ${route} with something else than documented`;
  throw new TrueConfServerError('unexpected_answer', message, { status: answer.status, sent: isCall });
};

/** Carries calls to one TrueConf Server. */
export class Transport {
  readonly #settings: ClientSettings;
  readonly #pool: Pool;
  readonly #closing = new AbortController();
  readonly credential: Credential;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.#pool = connectionPool(settings);
    const { auth } = settings;
    this.credential =
      'secretKey' in auth ? staticKey(auth.secretKey) : new OAuthToken(() => this.#requestToken(auth));
  }

  /**
   * @param schema of the answer; it is given undefined when the answer is empty
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
      credential: this.credential,
    };
    return read(stack, await this.#send(request, stack, signal), schema);
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
      timeoutMs: this.#settings.timeoutMs,
    };
    return read(stack, await this.#send(request, stack, this.#closing.signal), TokenAnswer);
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

  async #send(request: Request, stack: Stack, signal: AbortSignal): Promise<Answer> {
    const dispatcher = compose(this.#pool, stack);
    try {
      return await exchange(dispatcher.dispatch.bind(dispatcher), request, signal);
    } catch (error) {
      throw errorFromFailure(stack, error, signal);
    }
  }
}
