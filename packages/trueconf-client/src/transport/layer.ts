import type { Dispatcher } from 'undici';
import type { Answer } from './answer.ts';
import { type Exchange, exchange, speakDirectly } from './exchange.ts';

export type Request = Dispatcher.DispatchOptions;

/** Sends the request on to the next interceptor; another request or a narrower signal may take its place. */
type Next = (request?: Request, signal?: AbortSignal) => Promise<Answer>;

/** What an interceptor does around an exchange. */
export type Around = (next: Next, request: Request, signal: AbortSignal) => Promise<Answer>;

/** Passes an outer abort on to the signal that the layer works under. */
class LayerController implements Dispatcher.DispatchController {
  readonly #abort = new AbortController();
  readonly paused = false;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get aborted(): boolean {
    return this.signal.aborted;
  }

  get reason(): Error | null {
    return this.signal.aborted ? this.signal.reason : null;
  }

  abort(reason: Error): void {
    this.#abort.abort(reason);
  }

  /** Answers are held back until they are whole: there is nothing to pause. */
  pause(): void {}

  resume(): void {}
}

const deliver = (handler: Dispatcher.DispatchHandler, controller: LayerController, answer: Answer): void => {
  handler.onResponseStart?.(controller, answer.status, answer.headers);
  if (answer.body.length > 0) handler.onResponseData?.(controller, answer.body);
  handler.onResponseEnd?.(controller, {});
};

/**
 * An undici interceptor written as an async function. It holds the answer back until it is whole, so that whatever lies outside
 * of it can still repeat the request; that suits an API of small JSON answers.
 */
export const layer =
  (around: Around): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) => {
    const exchanging: Exchange = (request, signal) =>
      around((changed = request, within = signal) => exchange(dispatch, changed, within), request, signal);
    return speakDirectly((request, handler) => {
      const controller = new LayerController();
      handler.onRequestStart?.(controller, undefined);
      exchanging(request, controller.signal).then(
        (answer) => deliver(handler, controller, answer),
        (error: Error) => handler.onResponseError?.(controller, error),
      );
      return true;
    }, exchanging);
  };
