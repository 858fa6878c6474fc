import { type Behaviour, isAttended } from './behaviour.ts';

/** REST statuses a live user can have: offline, online, in a call, in a conference as its owner. */
export type UserStatus = 0 | 1 | 2 | 5;

/** A fixed status, or `auto`: online exactly while an app page is connected or a script attends. */
export type StatusSetting = UserStatus | 'auto';

export interface UserProfile {
  display_name: string;
  email: string;
  first_name: string;
  last_name: string;
  company: string;
  mobile_phone: string;
  work_phone: string;
  home_phone: string;
  avatar: string | null;
  /** 1 enabled, 0 disabled. */
  is_active: 0 | 1;
}

/** A person with an account on the emulated server. */
export class EmulatedUser {
  readonly id: string;
  profile: UserProfile;
  readonly groupIds: Set<string> = new Set();
  statusSetting: StatusSetting;
  behaviour: Behaviour;
  /** App pages connected now; kept by `ServerState.connectApp`. */
  openApps = 0;
  /** Conferences this user is in, each with whether they own it; kept by `ServerState`. */
  readonly present: Map<string, { isOwner: boolean }> = new Map();

  constructor(id: string, profile: UserProfile, statusSetting: StatusSetting, behaviour: Behaviour) {
    this.id = id;
    this.profile = profile;
    this.statusSetting = statusSetting;
    this.behaviour = behaviour;
  }

  get displayName(): string {
    return this.profile.display_name;
  }

  /** Presence in a room wins over every setting, as a real server reports what it sees. */
  get status(): UserStatus {
    if (this.present.size > 0) {
      return [...this.present.values()].some(({ isOwner }) => isOwner) ? 5 : 2;
    }
    if (this.behaviour.kind === 'busy') return 2;
    if (this.behaviour.kind === 'offline') return 0;
    if (this.statusSetting !== 'auto') return this.statusSetting;
    return this.openApps > 0 || isAttended(this.behaviour) ? 1 : 0;
  }
}
