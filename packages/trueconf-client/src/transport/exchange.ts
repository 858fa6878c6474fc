import type { Dispatcher } from 'undici';
import { TrueConfError } from '../errors/trueconf-error.ts';
import type { Answer } from './answer.ts';
import { AttemptTimeout, Interrupted } from './interrupted.ts';

/** What an inner interceptor has said already stands. */
const interrupted = (error: unknown, sent: boolean): Error =>
  error instanceof TrueConfError || error instanceof Interrupted ? error : new Interrupted(error, sent);

/** A caller may abort with anything; what undici is handed is an Error of ours. */
const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof AttemptTimeout ? reason : new Error('aborted');

/** Collects one answer from undici's callbacks. */
class Collector implements Dispatcher.DispatchHandler {
  readonly #settle: PromiseWithResolvers<Answer>;
  readonly #signal: AbortSignal;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: Answer['headers'] = {};

  constructor(settle: PromiseWithResolvers<Answer>, signal: AbortSignal) {
    this.#settle = settle;
    this.#signal = signal;
  }

  /** undici calls this when it is about to write the request, hence it tells "sent" from "never connected". */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal.aborted) controller.abort(reasonOf(this.#signal));
  }

  onResponseStart(_controller: unknown, status: number, headers: Answer['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#settle.resolve({ status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.fail(error);
  }

  fail(error: unknown): void {
    this.#settle.reject(interrupted(error, this.#controller !== undefined));
  }

  /** Once begun, the end is told by whoever carries the request, and with it whether anything was sent. */
  abort(): void {
    if (this.#controller) this.#controller.abort(reasonOf(this.#signal));
    else this.fail(this.#signal.reason);
  }
}

export type Exchange = (request: Dispatcher.DispatchOptions, signal: AbortSignal) => Promise<Answer>;

/** Of dispatchers that speak in promises themselves: between two of them undici's callbacks would be a detour. */
const direct = new WeakMap<Dispatcher.Dispatch, Exchange>();

/** A dispatcher and what it does in a promise. */
export const speakDirectly = (dispatch: Dispatcher.Dispatch, exchanging: Exchange): Dispatcher.Dispatch => {
  direct.set(dispatch, exchanging);
  return dispatch;
};

/**
 * Sends one request through a dispatcher and collects the whole answer, whatever its status.
 * @throws {Interrupted} when there is none, or what an interceptor failed with
 */
export const exchange = async (
  dispatch: Dispatcher.Dispatch,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<Answer> => {
  const exchanging = direct.get(dispatch);
  if (exchanging === undefined) return await collect(dispatch, request, signal);
  if (signal.aborted) throw new Interrupted(signal.reason, false);
  return await exchanging(request, signal).catch((error: unknown) => {
    throw interrupted(error, true);
  });
};

const collect = async (
  dispatch: Dispatcher.Dispatch,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<Answer> => {
  const settle = Promise.withResolvers<Answer>();
  const collector = new Collector(settle, signal);
  const abort = () => collector.abort();
  if (signal.aborted) throw new Interrupted(signal.reason, false);
  signal.addEventListener('abort', abort, { once: true });
  try {
    dispatch(request, collector);
    return await settle.promise;
  } catch (error) {
    throw error instanceof TrueConfError || error instanceof Interrupted
      ? error
      : new Interrupted(error, false);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};
