import type { ConsoleCall } from '@frontdesk/contract';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { departmentKey } from '../rules/history-filter.ts';
import type { Callbacks } from './callbacks.ts';
import type { Calls } from './calls.ts';
import type { History } from './history.ts';
import type { Team } from './team.ts';

/** Something to choose in a filter. */
export interface Choice {
  key: string;
  name: string;
}

/** Two sites may have a department of the same key: it is told apart by `departmentKey`. */
export interface DepartmentChoice extends Choice {
  site: Choice;
}

export interface KnownNames {
  sites: ReadonlySignal<readonly Choice[]>;
  departments: ReadonlySignal<readonly DepartmentChoice[]>;
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
      seen.departments.add(departmentChoice(site, department));
      seen.operators.add(operator && { key: operator.login, name: operator.name });
    }
    for (const { site, department } of callbacks.list.value) {
      seen.sites.add(site);
      seen.departments.add(departmentChoice(site, department));
    }
    for (const member of team.members.value ?? []) {
      seen.operators.add({ key: member.login, name: member.name });
      for (const department of member.departments) {
        seen.departments.add(departmentChoice(department.site, department));
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

function departmentChoice(site: Choice, department: Choice | null): DepartmentChoice | null {
  if (department === null) return null;
  const key = departmentKey(site.key, department.key);
  return { key, name: department.name, site: { key: site.key, name: site.name } };
}

function collector() {
  return {
    sites: createChoices<Choice>(),
    departments: createChoices<DepartmentChoice>(),
    operators: createChoices<Choice>(),
  };
}

/** Keeps what it has once seen: a filter must not lose the choice that is made in it. */
function createChoices<Of extends Choice>() {
  const byKey = new Map<string, Of>();
  let sorted: readonly Of[] = [];
  return {
    add: (choice: Of | null) => {
      if (choice === null || byKey.get(choice.key)?.name === choice.name) return;
      byKey.set(choice.key, choice);
      sorted = [...byKey.values()].sort((a, b) => a.name.localeCompare(b.name));
    },
    list: () => sorted,
  };
}
