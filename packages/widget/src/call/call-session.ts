import type { Call, CallEvent, CreateCallRequest } from '@frontdesk/contract';
import { type CallPass, openEventFeed, ProblemError, type VisitorApi } from '@frontdesk/service-client';
import { type CameraWish, dropPass, keepPass } from '../shared/call-storage.ts';
import { createPressKeys } from './press-keys.ts';

export interface CallSessionListeners {
  /** The call as the service has it now; ended is the last. */
  onCall(call: Call): void;
  /** Whether the event stream stands; the call itself may go on without. */
  onLink(link: Link): void;
  /** The call could not be made, or is not there any more. */
  onProblem(problem: ProblemError): void;
}

export type Link = 'ok' | 'lost';

/** One call after another, each from the press to the end: the network's side of the widget. */
export class CallSession {
  readonly #api: VisitorApi;
  readonly #site: string;
  readonly #listeners: CallSessionListeners;
  readonly #keyFor = createPressKeys();
  #pass: CallPass | null = null;
  #call: Call | null = null;
  #running: AbortController | null = null;

  constructor(api: VisitorApi, site: string, listeners: CallSessionListeners) {
    this.#api = api;
    this.#site = site;
    this.#listeners = listeners;
  }

  /** Makes a call, unless one is being made or runs. */
  async start(body: CreateCallRequest, camera?: CameraWish): Promise<void> {
    if (this.#running !== null) return;
    const running = this.#run();
    try {
      const press = { idempotencyKey: this.#keyFor(body), signal: running.signal };
      const created = await this.#api.createCall(body, press);
      this.#keyFor.done();
      keepPass(this.#site, { ...created, camera });
      this.#follow(created, running.signal);
      this.#receive(created);
    } catch (error) {
      // The answer to an earlier press was lost, and its call is over: the next press makes another.
      if (error instanceof ProblemError && error.code === 'call_ended') this.#keyFor.done();
      this.#fail(error, running.signal);
    }
  }

  /**
   * Takes up a call that was begun before this page, now or as soon as the service can be reached again.
   *
   * @returns false when there is nothing to take up: the call is unknown, or over for so long that it is no news
   */
  async resume(pass: CallPass): Promise<boolean> {
    if (this.#running !== null) return true;
    const { signal } = this.#run();
    // Known from here on, so that it can be ended before the service has answered.
    this.#pass = pass;
    try {
      const call = await this.#api.getCall(pass, signal);
      if (isOldNews(call)) return this.#letGo();
      this.#follow(pass, signal);
      this.#receive(call);
    } catch (error) {
      if (signal.aborted) return true;
      if (!isTransient(error)) return this.#letGo();
      // The stream tries again by itself, and its first word is the call as it is then.
      this.#follow(pass, signal);
      this.#listeners.onLink('lost');
    }
    return true;
  }

  /** Asks for the call, for when something else than the event stream hints at a change. */
  async refresh(): Promise<Call | null> {
    const running = this.#running;
    if (this.#pass === null || running === null) return null;
    try {
      const call = await this.#api.getCall(this.#pass, running.signal);
      if (!running.signal.aborted) this.#receive(call);
      return call;
    } catch {
      return null; // the event stream goes on and has the last word
    }
  }

  /**
   * Ends at once on this side and tells the service beside it. Should that fail, the closed event stream ends the call
   * there after its grace.
   *
   * @param pass of a call that this page has not taken up yet
   */
  async hangUp(pass: CallPass | null = this.#pass): Promise<void> {
    const call = this.#call;
    this.#running?.abort();
    this.#running = null;
    if (pass === null || call?.status === 'ended') return;
    if (call === null) dropPass(this.#site);
    else this.#receive(endedHere(call));
    try {
      await this.#api.endCall(pass);
    } catch (error) {
      if (isTransient(error)) this.#api.endCallBeacon(pass);
    }
  }

  /** Of the call that runs, or ended last. */
  get pass(): CallPass | null {
    return this.#pass;
  }

  /** Lets go of a call without ending it: the page goes, or another tab takes over. */
  dispose(): void {
    this.#pass = null;
    this.#running?.abort();
    this.#running = null;
  }

  #run(): AbortController {
    this.#pass = null;
    this.#call = null;
    this.#running = new AbortController();
    this.#listeners.onLink('ok');
    return this.#running;
  }

  #letGo(): false {
    dropPass(this.#site);
    this.#running?.abort();
    this.#running = null;
    return false;
  }

  #follow({ id, token }: CallPass, signal: AbortSignal): void {
    this.#pass = { id, token };
    openEventFeed<CallEvent>({
      ...this.#api.callFeed(this.#pass),
      signal,
      onEvent: (event) => this.#receive(event.call),
      onStatus: (status, problem) => {
        if (status === 'open') this.#listeners.onLink('ok');
        if (status === 'retrying') this.#listeners.onLink('lost');
        if (status === 'closed' && problem !== null) void this.#afterRefusal(problem, signal);
      },
    });
  }

  /** The service closes the stream of a call that is over; how it ended is worth a question. */
  async #afterRefusal(problem: ProblemError, signal: AbortSignal): Promise<void> {
    const call = await this.refresh();
    if (call?.status === 'ended' || signal.aborted) return;
    dropPass(this.#site);
    this.#fail(problem, signal);
  }

  #receive(call: Call): void {
    this.#call = call;
    if (call.status === 'ended') {
      dropPass(this.#site);
      this.#running?.abort();
      this.#running = null;
    }
    this.#listeners.onCall(call);
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#running?.abort();
    this.#running = null;
    const problem =
      error instanceof ProblemError ? error : new ProblemError('unexpected_answer', {}, { cause: error });
    if (!isTransient(problem)) this.#keyFor.done();
    this.#listeners.onProblem(problem);
  }
}

/** Long enough that somebody who comes back to the page need not hear of it. */
const OLD_NEWS_MS = 120_000;

function isOldNews(call: Call): boolean {
  return call.ended_at !== null && Date.now() - Date.parse(call.ended_at) > OLD_NEWS_MS;
}

/** Nobody knows whether the service got it. */
function isTransient(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 0 || error.status >= 500);
}

function endedHere(call: Call): Call {
  const reason = call.status === 'active' ? 'completed' : 'abandoned';
  return {
    ...call,
    status: 'ended',
    end_reason: reason,
    webclient_url: null,
    ended_at: new Date().toISOString(),
  };
}
