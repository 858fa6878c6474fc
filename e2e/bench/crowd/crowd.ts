import { setTimeout as pause } from 'node:timers/promises';
import type { CreatedCall } from '@frontdesk/contract';
import type { Desk } from '../desk.ts';
import type { Stream } from '../stream.ts';
import { now } from '../stream.ts';
import type { Viewers } from '../viewers.ts';
import { type Heard, watchConsole } from './console-watch.ts';

const AT_ONCE = 20;
const PATIENCE_MS = 90_000;

interface Places {
  readonly desk: Desk;
  readonly serviceUrl: string;
  readonly videoUrl: string;
  readonly supervisor: { login: string; password: string };
  readonly viewers: Viewers;
}

/** A call of the crowd, with the stream its visitor follows it by. */
interface Member {
  readonly call: CreatedCall;
  readonly stream: Stream;
}

/** Many visitors who wait, ring and talk at once, and operators who answer in TrueConf's app. */
export class Crowd {
  /** Changes the supervisor's console heard of, in order. */
  readonly heard: Heard[] = [];
  /** From an answer in the app to the console that shows it, in milliseconds. */
  readonly answersSeen: number[] = [];
  readonly #places: Places;
  readonly #members = new Map<string, Member>();
  readonly #talking: string[] = [];
  readonly #ringsAt = new Map<string, string>();
  readonly #answeredAt = new Map<string, number>();
  #answersAll = false;

  constructor(places: Places) {
    this.#places = places;
  }

  get size(): number {
    return this.#members.size;
  }

  get talking(): number {
    return this.#talking.length;
  }

  async watch(): Promise<Stream> {
    const { serviceUrl, supervisor } = this.#places;
    return await watchConsole(serviceUrl, supervisor, (heard) => this.#hear(heard));
  }

  /** Lets visitors come until there are so many; the first of them talk, others ring, the rest wait. */
  async gather(size: number, talking: number): Promise<void> {
    let left = size;
    const comers = Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        await this.#arrive();
      }
    });
    await Promise.all(comers);
    const ringing = [...this.#ringsAt.keys()].slice(0, talking);
    for (const callId of ringing) await this.#answerInApp(callId);
    const given = AbortSignal.timeout(PATIENCE_MS);
    while (this.talking < ringing.length && !given.aborted) await pause(100);
    this.#answersAll = true;
  }

  /** One conversation ends, so the next in the queue rings and is answered; somebody else comes. */
  async turn(): Promise<void> {
    const callId = this.#talking.shift();
    const member = this.#members.get(callId ?? '');
    if (member === undefined) return;
    await this.#places.desk.hangUp(member.call);
    this.#members.delete(member.call.id);
    member.stream.close();
    await this.#arrive();
  }

  /** The last who came: the last whose turn it is. */
  lastInLine(): CreatedCall | undefined {
    return [...this.#members.values()].at(-1)?.call;
  }

  async #arrive(): Promise<void> {
    const { desk, viewers } = this.#places;
    const call = await desk.place();
    this.#members.set(call.id, { call, stream: await viewers.watch(call) });
  }

  #hear(heard: Heard): void {
    this.heard.push(heard);
    const { id, status, ringing } = heard.call;
    const [rung] = ringing;
    if (status === 'ringing' && rung !== undefined) {
      if (this.#answersAll && !this.#ringsAt.has(id)) void this.#answer(id, rung.login);
      this.#ringsAt.set(id, rung.login);
    }
    if (heard.type === 'call.answered') this.#begin(heard);
  }

  #begin({ call, at }: Heard): void {
    const answered = this.#answeredAt.get(call.id);
    if (answered !== undefined) this.answersSeen.push(at - answered);
    this.#ringsAt.delete(call.id);
    this.#talking.push(call.id);
  }

  async #answerInApp(callId: string): Promise<void> {
    const login = this.#ringsAt.get(callId);
    if (login !== undefined) await this.#answer(callId, login);
  }

  async #answer(callId: string, login: string): Promise<void> {
    const answer = await fetch(`${this.#places.videoUrl}/_emulator/users/${login}/answer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await answer.body?.cancel();
    if (answer.ok) this.#answeredAt.set(callId, now());
  }
}
