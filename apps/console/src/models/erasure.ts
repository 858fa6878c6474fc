import type { ConsoleCall, Erasure as Counts, ErasurePreview, ErasureRequest } from '@frontdesk/contract';
import type { ConsoleApi } from '@frontdesk/service-client';
import { type ReadonlySignal, signal } from '@preact/signals';
import { fieldsOf, type PersonFields, personOf } from '../rules/person-to-erase.ts';
import type { Account } from './account.ts';
import { type Command, createCommand } from './command.ts';
import type { History } from './history.ts';
import { createQuestion, type Question } from './question.ts';

export interface Erasure {
  fields: ReadonlySignal<PersonFields>;
  /** Another person: what was found of the one before does not stay beside their name. */
  fill: (change: Partial<PersonFields>) => void;
  /** What would be erased now, and whose it is. */
  preview: Question<[person: ErasureRequest], ErasurePreview>;
  /** Who was looked for: whoever is erased is this one, whatever stands in the form. */
  asked: ReadonlySignal<ErasureRequest | null>;
  /** Looks for the person of the form. */
  find: () => void;
  /** Looks for whoever made this call. */
  findCaller: (call: Pick<ConsoleCall, 'id' | 'visitor'>) => void;
  /** The same person once more. */
  lookAgain: () => void;
  erase: Command<[]>;
  /** What was erased last. */
  done: ReadonlySignal<Counts | null>;
  clear: () => void;
}

const NOBODY: PersonFields = { by: 'email', text: '' };

/** Erasing what is kept of one person, after a look at it: for supervisors. */
export function createErasure(
  api: ConsoleApi,
  { expireIfUnauthorized }: Account,
  history: Pick<History, 'clear'>,
): Erasure {
  const fields = signal(NOBODY);
  const asked = signal<ErasureRequest | null>(null);
  const done = signal<Counts | null>(null);
  const preview = createQuestion(
    (abort, person: ErasureRequest) => api.previewErasure(person, abort),
    expireIfUnauthorized,
  );
  const clear = () => {
    fields.value = { ...NOBODY, by: fields.peek().by };
    asked.value = null;
    done.value = null;
    preview.forget();
  };
  const look = (person: ErasureRequest) => {
    asked.value = person;
    void preview.ask(person);
  };
  const lookAgain = () => {
    const person = asked.peek();
    if (person !== null) look(person);
  };
  return {
    fields,
    fill: (change) => {
      const next = { ...fields.peek(), ...change };
      clear();
      fields.value = next;
    },
    preview,
    asked,
    find: () => look(personOf(fields.peek())),
    findCaller: (call) => {
      clear();
      const known = fieldsOf(call);
      if (known !== null) fields.value = known;
      look(known === null ? { call: call.id } : personOf(known));
    },
    lookAgain,
    erase: createCommand(
      async () => {
        const person = asked.peek();
        if (person === null) return;
        const erased = await api.erase(person);
        clear();
        history.clear();
        done.value = erased;
      },
      (problem) => {
        expireIfUnauthorized(problem);
        // They called meanwhile: let it be seen.
        if (problem.code === 'call_in_progress') lookAgain();
      },
    ),
    done,
    clear,
  };
}
