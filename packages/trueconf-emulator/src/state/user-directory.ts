import type { Behaviour } from './behaviour.ts';
import type { EmulatedUser, StatusSetting, UserStatus } from './emulated-user.ts';
import { bareLogin } from './user-ids.ts';

type OnStatus = (userId: string, status: UserStatus) => void;

/** The server's accounts; reports a user's status whenever it has become another one, whatever the cause. */
export class UserDirectory {
  readonly users: Map<string, EmulatedUser> = new Map();
  readonly #lastStatus: Map<string, UserStatus> = new Map();
  readonly #onStatus: OnStatus;

  constructor(onStatus: OnStatus) {
    this.#onStatus = onStatus;
  }

  add(user: EmulatedUser): void {
    this.users.set(user.id, user);
    const isNew = !this.#lastStatus.has(user.id);
    if (isNew) this.#lastStatus.set(user.id, user.status);
    else this.change(user.id, () => undefined);
  }

  remove(userId: string): void {
    this.users.delete(userId);
    this.#lastStatus.delete(userId);
  }

  find(idOrUid: string): EmulatedUser | null {
    return this.users.get(bareLogin(idOrUid)) ?? null;
  }

  setStatus(userId: string, setting: StatusSetting): void {
    this.change(userId, (user) => {
      user.statusSetting = setting;
    });
  }

  setBehaviour(userId: string, behaviour: Behaviour): void {
    this.change(userId, (user) => {
      user.behaviour = behaviour;
    });
  }

  connectApp(userId: string): () => void {
    this.change(userId, (user) => user.openApps++);
    return () => this.change(userId, (user) => user.openApps--);
  }

  /** Changes a user, if there is one of this id, and tells a new status. */
  change(userId: string, change: (user: EmulatedUser) => void): void {
    const user = this.find(userId);
    if (user === null) return;
    change(user);
    if (this.#lastStatus.get(user.id) === user.status) return;
    this.#lastStatus.set(user.id, user.status);
    this.#onStatus(user.id, user.status);
  }
}
