import { z } from 'zod';
import { Flag, Id, known } from './fields.ts';

/**
 * Presence of a user: -2 not active, -1 invalid, 0 offline, 1 online, 2 busy, 5 in a conference as its owner. Only 1 is
 * free to take a call. Other numbers are passed on as they are.
 */
export const UserStatus = z.int();
export type UserStatus = z.infer<typeof UserStatus>;

const GroupOfUser = z.looseObject({ id: Id, display_name: known(z.string()) });

export const userFields = {
  /** Bare login. */
  id: Id,
  /** `login@server`. */
  uid: known(z.string()),
  login_name: known(z.string()),
  display_name: known(z.string()),
  first_name: known(z.string()),
  last_name: known(z.string()),
  company: known(z.string()),
  email: known(z.string()),
  mobile_phone: known(z.string()),
  work_phone: known(z.string()),
  home_phone: known(z.string()),
  /** Web address. */
  avatar: known(z.string()),
  groups: known(z.array(GroupOfUser)),
  is_active: known(Flag),
  status: known(UserStatus),
};

/** A user of the server. */
export const User = z.looseObject(userFields);
export type User = z.infer<typeof User>;

export const UserAnswer = z.union([z.looseObject({ user: User }).transform((answer) => answer.user), User]);

/** A page of users; `next_page_id` is -1 on the last one. */
export const UserList = z.looseObject({ users: z.array(User), next_page_id: known(z.number()) });
export type UserList = z.infer<typeof UserList>;

export const Group = z.looseObject({ id: Id, display_name: known(z.string()) });
export type Group = z.infer<typeof Group>;

export const GroupList = z.looseObject({ groups: z.array(Group) });
export type GroupList = z.infer<typeof GroupList>;
