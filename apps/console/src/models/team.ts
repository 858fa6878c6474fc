import type { ConsoleCall, ConsoleEvent, Stats, TeamMember } from '@frontdesk/contract';
import { type ConsoleApi, ProblemError } from '@frontdesk/service-client';
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type InHand, inHand } from '../rules/member-state.ts';
import type { Calls } from './calls.ts';
import { createQuestion, type Question } from './question.ts';

export interface Team {
  /** Whom the live lists tell of: everybody, or one site. */
  site: ReadonlySignal<string>;
  chooseSite: (key: string) => void;
  /** What counts as answered in good time, in seconds. */
  withinS: ReadonlySignal<number>;
  chooseWithin: (seconds: number) => void;
  waiting: ReadonlySignal<readonly ConsoleCall[]>;
  ringing: ReadonlySignal<readonly ConsoleCall[]>;
  talking: ReadonlySignal<readonly ConsoleCall[]>;
  /** What each operator has in hand, by login. */
  inHand: ReadonlySignal<ReadonlyMap<string, InHand>>;
  figures: Question<[], Stats>;
  /** By whose clocks the figures' day goes, where those are not this computer's. */
  foreignZone: ReadonlySignal<string | null>;
  /** Who is there, by name; null until the first snapshot. */
  members: ReadonlySignal<readonly TeamMember[] | null>;
  receive: (event: ConsoleEvent) => void;
  /** Keeps the figures fresh for as long as the page is looked at; returns what ends that. */
  watch: () => () => void;
  clear: () => void;
}

/** Also without a call that ends, time goes on. */
const FIGURES_MS = 30_000;
/** Several calls that end at once are worth one question. */
const SETTLE_MS = 1_000;

interface Dependencies {
  api: ConsoleApi;
  calls: Calls;
  /** Of this computer: a day of all sites together is the supervisor's own, one of a site the site's. */
  timeZone: string;
  onProblem: (problem: ProblemError) => void;
}

/** The whole desk as a supervisor sees it. */
export function createTeam({ api, calls, timeZone, onProblem }: Dependencies): Team {
  const site = signal('');
  const withinS = signal(20);
  const figures = createQuestion((abort) => {
    const within_s = withinS.peek();
    if (site.peek() !== '') return api.stats({ site: site.peek(), within_s }, abort);
    return api.stats({ timezone: timeZone, within_s }, abort).catch((problem: unknown) => {
      // A browser may be newer than the service and know a zone that the service does not.
      if (isRefusedZone(problem)) return api.stats({ within_s }, abort);
      throw problem;
    });
  }, onProblem);
  const members = signal<ReadonlyMap<string, TeamMember> | null>(null);
  const live = computed(() =>
    site.value === '' ? calls.live.value : calls.live.value.filter((call) => call.site.key === site.value),
  );
  const having = (...statuses: ConsoleCall['status'][]) =>
    computed(() => live.value.filter(({ status }) => statuses.includes(status)));
  return {
    site,
    chooseSite: (key) => {
      site.value = key;
      figures.forget();
      void figures.ask();
    },
    withinS,
    chooseWithin: (seconds) => {
      withinS.value = seconds;
      void figures.ask();
    },
    waiting: having('queued'),
    ringing: having('ringing'),
    talking: having('active'),
    inHand: computed(() => inHand(calls.live.value)),
    figures,
    foreignZone: computed(() => {
      const zone = figures.answer.value?.timezone;
      return zone === undefined || isSameZone(zone, timeZone) ? null : zone;
    }),
    members: computed(() =>
      members.value === null
        ? null
        : [...members.value.values()].sort((a, b) => a.name.localeCompare(b.name)),
    ),
    receive: (event) => {
      if (event.type === 'snapshot')
        members.value = new Map(event.operators.map((member) => [member.login, member]));
      else if (event.type === 'operator.changed')
        members.value = new Map(members.peek()).set(event.operator.login, event.operator);
    },
    clear: () => {
      site.value = '';
      figures.forget();
      members.value = null;
    },
    watch: () => {
      const timer = setInterval(() => void figures.ask(), FIGURES_MS);
      const stopFollowing = onceSettled(calls.today, () => void figures.ask());
      return () => {
        stopFollowing();
        clearInterval(timer);
      };
    },
  };
}

function isRefusedZone(problem: unknown): boolean {
  return problem instanceof ProblemError && problem.errors.some(({ path }) => path === 'timezone');
}

/** A zone has several names, of which every browser prefers one. */
function isSameZone(one: string, other: string): boolean {
  const preferred = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  return preferred(one) === preferred(other);
}

/** Acts at once, and again when what is followed has changed and then rested for a moment. */
function onceSettled(followed: ReadonlySignal<unknown>, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  const stop = effect(() => {
    followed.value;
    untracked(() => {
      if (isFirst) act();
      // Not put off by every further change: on a busy desk it would never rest.
      else timer ??= setTimeout(tell, SETTLE_MS);
    });
    isFirst = false;
  });
  const tell = () => {
    timer = undefined;
    act();
  };
  return () => {
    stop();
    clearTimeout(timer);
  };
}
