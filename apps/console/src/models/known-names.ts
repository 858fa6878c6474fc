import type { ConsoleCall } from '@frontdesk/contract';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Callbacks } from './callbacks.ts';
import type { Calls } from './calls.ts';
import type { History } from './history.ts';
import type { Team } from './team.ts';

/** Something to choose in a filter. */
export interface Choice {
  key: string;
  name: string;
}

export interface KnownNames {
  sites: ReadonlySignal<readonly Choice[]>;
  departments: ReadonlySignal<readonly Choice[]>;
  operators: ReadonlySignal<readonly Choice[]>;
  /** Forgets what was seen: somebody else sits here now. */
  clear: () => void;
}

interface Sources {
  calls: Calls;
  history: History;
  callbacks: Callbacks;
  team: Team;
}

/**
 * Sites, departments and operators that can be chosen: those that what was seen so far is about. What an operator may
 * not see never appears.
 */
export function createKnownNames({ calls, history, callbacks, team }: Sources): KnownNames {
  const collected = signal(collector());
  const found = computed(() => {
    const seen = collected.value;
    const pastAndPresent: readonly ConsoleCall[] = [
      ...calls.live.value,
      ...calls.today.value,
      ...(history.calls.value ?? []),
    ];
    for (const { site, department, operator } of pastAndPresent) {
      seen.sites.add(site);
      seen.departments.add(department);
      seen.operators.add(operator && { key: operator.login, name: operator.name });
    }
    for (const { site, department } of callbacks.list.value) {
      seen.sites.add(site);
      seen.departments.add(department);
    }
    for (const member of team.members.value ?? []) {
      seen.operators.add({ key: member.login, name: member.name });
      for (const department of member.departments) {
        seen.departments.add(department);
        seen.sites.add(department.site);
      }
    }
    return {
      sites: seen.sites.list(),
      departments: seen.departments.list(),
      operators: seen.operators.list(),
    };
  });
  return {
    sites: computed(() => found.value.sites),
    departments: computed(() => found.value.departments),
    operators: computed(() => found.value.operators),
    clear: () => {
      collected.value = collector();
    },
  };
}

function collector() {
  return { sites: createChoices(), departments: createChoices(), operators: createChoices() };
}

/** Keeps what it has once seen: a filter must not lose the choice that is made in it. */
function createChoices() {
  const byKey = new Map<string, Choice>();
  let sorted: readonly Choice[] = [];
  return {
    add: (choice: Choice | null) => {
      if (choice === null || byKey.get(choice.key)?.name === choice.name) return;
      byKey.set(choice.key, { key: choice.key, name: choice.name });
      sorted = [...byKey.values()].sort((a, b) => a.name.localeCompare(b.name));
    },
    list: () => sorted,
  };
}
