import type { Call, CreateCallRequest } from '@frontdesk/contract';
import { type CallPass, ProblemError, type VisitorApi } from '@frontdesk/service-client';
import { isElsewhere } from '../shared/call-lock.ts';
import { type KeptCall, readPass } from '../shared/call-storage.ts';
import type { Shell } from '../shared/shell.ts';
import { warn } from '../shared/warn.ts';
import { callRequest, type Draft } from './call-request.ts';
import { CallSession } from './call-session.ts';
import { type DialogStore, NO_RATING } from './dialog-state.ts';
import { isBusy, isInRoom, isLive, type Phase, phaseOf } from './phase.ts';
import { Picture, type PictureDeps } from './picture.ts';
import { checkDevices } from './pre-call-check.ts';
import { reportPhase } from './report-phase.ts';
import { currentSite } from './site-source.ts';
import { OWNERS_BUSINESS, type VisitorProblem } from './visitor-problem.ts';

export interface CallActionsDeps {
  shell: Shell;
  api: VisitorApi;
  store: DialogStore;
  /** The node that the frame goes into, and the frame's title. */
  picture: Pick<PictureDeps, 'place' | 'title'>;
}

/** What the visitor can do, from opening the dialog to the end of the call. Everything goes through the one store. */
export class CallActions {
  readonly session: CallSession;
  readonly picture: Picture;
  readonly #deps: CallActionsDeps;
  #request: CreateCallRequest | null = null;
  /** The department of the button that was pressed last. */
  #asked: string | null = null;

  constructor(deps: CallActionsDeps) {
    const { api, store, shell } = deps;
    this.#deps = deps;
    this.session = new CallSession(api, shell.options.site, {
      onCall: (call) => this.#onCall(call),
      onLink: (link) => store.set({ link }),
      onProblem: (problem) => this.#onProblem(problem),
    });
    this.picture = new Picture({
      store,
      ...deps.picture,
      onLeave: () => void this.hangUp(),
      refresh: () => this.session.refresh(),
    });
  }

  /** @param department key of the one to call; null for the page's own or the visitor's choice */
  open(department: string | null = null): void {
    const { view, phase } = this.#deps.store.state;
    if (!isBusy(phase)) this.#ask(department);
    if (view === 'closed') this.#emit('opened');
    this.#deps.store.set({ view: 'panel' });
    if (phase.name === 'idle') void this.#begin();
  }

  /** Closes what can be closed; a call is made small, and goes on. */
  close(): void {
    if (isBusy(this.#phase)) this.#deps.store.set({ view: 'mini' });
    else this.#dismiss();
  }

  /** Escape: out of full screen, then small or closed. */
  stepBack(): void {
    const { view } = this.#deps.store.state;
    if (view === 'full') this.#deps.store.set({ view: 'panel' });
    else if (view === 'panel') this.close();
  }

  /**
   * Looks at the site and at the devices, then shows the form or what is in its way.
   *
   * @param ownWindow where this page cannot show the call, nor look at devices: a window of its own can
   */
  async prepare(ownWindow = false): Promise<void> {
    const { shell, api, store } = this.#deps;
    this.#request = null;
    this.move({ name: 'loading' });
    const [site, verdict] = await Promise.all([currentSite(shell, api).catch(asProblem), checkDevices()]);
    if (this.#phase.name !== 'loading') return;
    if (site instanceof ProblemError) return this.#onProblem(site);
    store.set({ site });
    if (site.availability === 'closed') return this.stopAt('site_closed', { opensAt: site.opens_at });
    if (site.availability === 'nobody_available') return this.stopAt('nobody_available');
    if (verdict.ok) store.set({ devices: verdict.devices });
    else if (!ownWindow) return this.stopAt(verdict.problem);
    store.set({ ownWindow });
    this.move({ name: 'form' });
  }

  /**
   * The press that makes the call.
   *
   * @param isComplete nothing but the name may be missing
   */
  async call(draft: Draft, isComplete = true): Promise<void> {
    const nameMissing = draft.name === '';
    this.#deps.store.set({ draft, nameMissing });
    if (nameMissing || !isComplete || isBusy(this.#phase)) return;
    this.#deps.store.set({ rating: NO_RATING });
    await this.#start(callRequest(this.#deps.shell, draft));
  }

  /** The same once more: taking up a call, making one, or looking at the site. */
  async retry(): Promise<void> {
    const pass = readPass(this.#deps.shell.options.site);
    if (pass !== null) await this.resume(pass);
    else if (this.#request !== null) await this.#start(this.#request);
    else await this.prepare();
  }

  /** Takes up a call of an earlier page of this tab. */
  async resume(pass: KeptCall): Promise<void> {
    const { shell, api, store } = this.#deps;
    store.set({ camera: pass.camera });
    this.move({ name: 'connecting' });
    const naming = currentSite(shell, api).then((site) => store.set({ site }), asProblem);
    if (await this.session.resume(pass)) await naming;
    else this.#dismiss();
  }

  /** @param pass of a call that this page has not taken up yet */
  async hangUp(pass?: CallPass): Promise<void> {
    const wasConnecting = this.#phase.name === 'connecting';
    const ended = this.session.hangUp(pass);
    if (wasConnecting) {
      this.#deps.store.set({ view: 'panel' });
      void this.prepare();
    }
    await ended;
  }

  /** Shows the next step, and tells the page. */
  move(next: Phase): void {
    const from = this.#phase;
    this.#deps.store.set({ phase: next });
    reportPhase(this.#deps.shell, from, next);
  }

  /** Lets everything go without ending the call, which the next page may take up. */
  dispose(): void {
    this.session.dispose();
    this.picture.remove();
  }

  get #phase(): Phase {
    return this.#deps.store.state.phase;
  }

  /** What one button asked for is nothing to the next one. */
  #ask(department: string | null): void {
    const { store, shell } = this.#deps;
    const { draft } = store.state;
    const asked = department ?? (this.#asked === null ? draft.department : shell.options.department);
    this.#asked = department;
    store.set({ draft: { ...draft, department: asked ?? null } });
  }

  async #begin(): Promise<void> {
    const { site } = this.#deps.shell.options;
    this.move({ name: 'loading' });
    if (await isElsewhere(site)) return this.move({ name: 'elsewhere' });
    const pass = readPass(site);
    await (pass === null ? this.prepare() : this.resume(pass));
  }

  async #start(request: CreateCallRequest): Promise<void> {
    this.#request = request;
    // Asked first, as this tab takes the lock as soon as it is connecting.
    const elsewhere = isElsewhere(this.#deps.shell.options.site);
    this.move({ name: 'connecting' });
    const hasCall = await elsewhere;
    if (this.#phase.name !== 'connecting') return;
    if (hasCall) return this.move({ name: 'elsewhere' });
    await this.session.start(request, this.#deps.store.state.camera);
  }

  #onCall(call: Call): void {
    const next = phaseOf(call);
    if (mustJoin(this.#phase, next)) this.picture.fail('must_join');
    if (isLive(next)) this.picture.show(call);
    else this.#afterCall();
    this.move(next);
  }

  #onProblem(problem: ProblemError): void {
    if (isLive(this.#phase)) this.#afterCall();
    this.stopAt(problem.code, problem);
  }

  #afterCall(): void {
    this.#request = null;
    this.picture.remove();
    this.#deps.store.set({ link: 'ok', view: 'panel' });
  }

  stopAt(code: VisitorProblem, when: { opensAt?: string | null; retryAfterS?: number | null } = {}): void {
    if (OWNERS_BUSINESS.includes(code)) warn(`No calls here: ${code}.`);
    this.#deps.store.set({ view: 'panel' });
    this.move({ name: 'error', code, opensAt: when.opensAt ?? null, retryAfterS: when.retryAfterS ?? null });
  }

  #dismiss(): void {
    this.#deps.store.set({ view: 'closed' });
    this.move({ name: 'idle' });
    this.#emit('closed');
  }

  #emit(name: 'opened' | 'closed'): void {
    this.#deps.shell.emit(name, { site: this.#deps.shell.options.site });
  }
}

/** Whoever has stopped looking is not put before a camera without a press. */
function mustJoin(from: Phase, to: ReturnType<typeof phaseOf>): boolean {
  const cameByWaiting = from.name === 'queued' && document.hidden;
  return isInRoom(to) && !isInRoom(from) && (to.call.ready_until !== null || cameByWaiting);
}

function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError('unexpected_answer', {}, { cause: error });
}
