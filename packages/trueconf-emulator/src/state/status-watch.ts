import type { EmulatedUser, UserStatus } from './emulated-user.ts';

/** Reports a user's status when it has become another one; a status follows from several causes. */
export class StatusWatch {
  readonly #last: Map<string, UserStatus> = new Map();
  readonly #onChange: (userId: string, status: UserStatus) => void;

  constructor(onChange: (userId: string, status: UserStatus) => void) {
    this.#onChange = onChange;
  }

  refresh(user: EmulatedUser): void {
    const before = this.#last.get(user.id);
    if (before === user.status) return;
    this.#last.set(user.id, user.status);
    if (before !== undefined) this.#onChange(user.id, user.status);
  }
}
