import type { Call, CallbackRequest, CreateCallRequest, Feedback, Site } from '@frontdesk/contract';
import { type CallPass, createVisitorApi, ProblemError, type VisitorApi } from '@frontdesk/service-client';
import { signal } from '@preact/signals-core';
import { readPass } from '../shared/call-storage.ts';
import type { Shell } from '../shared/shell.ts';
import { warn } from '../shared/warn.ts';
import { callRequest, type Draft } from './call-request.ts';
import { CallSession, type Link } from './call-session.ts';
import { FrameModel } from './frame-model.ts';
import { isBusy, isLive, type Phase, phaseOf } from './phase.ts';
import { checkDevices, type Devices } from './pre-call-check.ts';
import { OWNERS_BUSINESS, type VisitorProblem } from './problem-ways.ts';
import { reportPhase } from './report-phase.ts';
import { currentSite } from './site-source.ts';
import { TalkTime } from './talk-time.ts';

/** `mini` is the small floating window of a running call, `full` the whole page. */
export type View = 'closed' | 'panel' | 'mini' | 'full';

/** Where the visitor is and what they can do: the dialog draws the one and calls the other. */
export class WidgetModel {
  readonly phase = signal<Phase>({ name: 'idle' });
  readonly view = signal<View>('closed');
  readonly link = signal<Link>('ok');
  readonly site = signal<Site | null>(null);
  readonly nameMissing = signal(false);
  readonly devices = signal<Devices>({ camera: true, microphone: true });
  readonly talk = new TalkTime();
  readonly frame: FrameModel;
  draft: Draft;
  readonly #shell: Shell;
  readonly #api: VisitorApi;
  readonly #session: CallSession;
  #request: CreateCallRequest | null = null;

  constructor(shell: Shell, picture: HTMLElement, frameTitle: string) {
    this.#shell = shell;
    this.#api = createVisitorApi({ baseUrl: shell.baseUrl });
    this.draft = { name: '', department: shell.options.department };
    this.#session = new CallSession(this.#api, shell.options.site, {
      onCall: (call) => this.#onCall(call),
      onLink: (link) => {
        this.link.value = link;
      },
      onProblem: (problem) => this.#onProblem(problem),
    });
    this.frame = new FrameModel({
      stage: picture,
      title: frameTitle,
      onLeave: () => void this.hangUp(),
      refresh: () => this.#session.refresh(),
    });
  }

  /** The page has chosen the department; the visitor is not asked. */
  get hasDepartment(): boolean {
    return this.#shell.options.department !== null;
  }

  open(): void {
    if (this.view.value === 'closed') this.#shell.emit('opened', { site: this.#shell.options.site });
    this.view.value = 'panel';
    if (this.phase.value.name !== 'idle') return;
    const pass = readPass(this.#shell.options.site);
    if (pass === null) void this.prepare();
    else void this.resume(pass);
  }

  /** Closes what can be closed; a call is made small, and goes on. */
  close(): void {
    if (isBusy(this.phase.value)) this.view.value = 'mini';
    else this.#dismiss();
  }

  /** Looks at the site and at the devices, then shows the form or what is in its way. */
  async prepare(): Promise<void> {
    this.#request = null;
    this.#move({ name: 'loading' });
    const [site, verdict] = await Promise.all([
      currentSite(this.#shell, this.#api).catch(asProblem),
      checkDevices(),
    ]);
    if (this.phase.value.name !== 'loading') return;
    if (site instanceof ProblemError) return this.#onProblem(site);
    this.site.value = site;
    if (site.availability === 'closed') return this.#stopAt('site_closed', site.opens_at);
    if (site.availability === 'nobody_available') return this.#stopAt('nobody_available');
    if (!verdict.ok) return this.#stopAt(verdict.problem);
    this.devices.value = verdict.devices;
    this.#move({ name: 'form' });
  }

  /** The press that makes the call. */
  async call(draft: Draft): Promise<void> {
    this.nameMissing.value = draft.name === '';
    if (this.nameMissing.value || isBusy(this.phase.value)) return;
    this.draft = draft;
    this.#request = callRequest(this.#shell, draft);
    await this.#start(this.#request);
  }

  /** The same once more: taking up a call, making one, or looking at the site. */
  async retry(): Promise<void> {
    const pass = readPass(this.#shell.options.site);
    if (pass !== null) await this.resume(pass);
    else if (this.#request !== null) await this.#start(this.#request);
    else await this.prepare();
  }

  /** Takes up a call of an earlier page of this tab. */
  async resume(pass: CallPass): Promise<void> {
    this.#move({ name: 'connecting' });
    const naming = currentSite(this.#shell, this.#api).catch(asProblem);
    if (!(await this.#session.resume(pass))) return this.#dismiss();
    const site = await naming;
    if (!(site instanceof ProblemError)) this.site.value = site;
  }

  async hangUp(): Promise<void> {
    const wasConnecting = this.phase.value.name === 'connecting';
    const ended = this.#session.hangUp();
    if (wasConnecting) void this.prepare();
    await ended;
  }

  askForCallback(): void {
    this.#move({ name: 'callback' });
  }

  /** @returns whether it got through */
  async requestCallback(wish: CallbackRequest): Promise<boolean> {
    const { department } = this.draft;
    const { callId } = this.#session;
    this.draft = { ...this.draft, name: wish.name };
    try {
      await this.#api.requestCallback(this.#shell.options.site, {
        ...wish,
        ...(department === null ? {} : { department }),
        ...(callId === null ? {} : { call_id: callId }),
      });
      this.#move({ name: 'callback_sent' });
      return true;
    } catch {
      return false;
    }
  }

  rate(feedback: Feedback): Promise<void> {
    return this.#session.sendFeedback(feedback);
  }

  /** Lets everything go without ending the call, which the next page may take up. */
  dispose(): void {
    this.#session.dispose();
    this.talk.stop();
    this.frame.remove();
  }

  async #start(request: CreateCallRequest): Promise<void> {
    this.#move({ name: 'connecting' });
    await this.#session.start(request);
  }

  #onCall(call: Call): void {
    const next = phaseOf(call);
    if (next.name === 'active') this.talk.start(call, isLive(this.phase.value));
    if (isLive(next)) this.frame.show(call);
    else this.#afterCall();
    this.#move(next);
  }

  #onProblem(problem: ProblemError): void {
    if (isLive(this.phase.value)) this.#afterCall();
    this.#stopAt(problem.code, problem.opensAt);
  }

  #afterCall(): void {
    this.#request = null;
    this.link.value = 'ok';
    this.talk.stop();
    this.frame.remove();
    this.view.value = 'panel';
  }

  #stopAt(code: VisitorProblem, opensAt: string | null = null): void {
    if (OWNERS_BUSINESS.includes(code)) warn(`Calls are not possible on this page: ${code}.`);
    this.#move({ name: 'error', code, opensAt });
  }

  #dismiss(): void {
    this.view.value = 'closed';
    this.#move({ name: 'idle' });
    this.#shell.emit('closed', { site: this.#shell.options.site });
  }

  #move(next: Phase): void {
    const from = this.phase.value;
    this.phase.value = next;
    reportPhase(this.#shell, from, next);
  }
}

function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError('unexpected_answer', {}, { cause: error });
}
