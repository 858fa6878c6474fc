import { computed, type ReadonlySignal } from '@preact/signals';
import type { Account } from './account.ts';
import { type Command, createCommand } from './command.ts';
import type { Desk } from './desk.ts';
import type { Push } from './push.ts';

export interface SignOut {
  /** Nobody leaves while it rings or in the middle of a call: the visitor would be left standing. */
  blocked: ReadonlySignal<boolean>;
  run: Command<[]>['run'];
}

/** Signs out when nothing is left to do here; otherwise says what is. */
export function createSignOut({ session, notices }: Account, desk: Desk, push: Push): SignOut {
  const blocked = computed(() => desk.ringing.list.value.length > 0 || desk.conversation.engaged.value);
  const { run } = createCommand(async () => {
    if (blocked.peek()) return notices.show('signOutBlocked');
    // Whoever is gone can save nothing.
    if (!(await desk.notes.flush())) return notices.show('signOutUnsaved');
    await push.pause();
    await session.signOut.run();
  });
  return { blocked, run };
}
