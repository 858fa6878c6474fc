/** Permissions that the emulated calls ask for (TrueConf Server API documentation, OAuth2 applications). */
export type Scope =
  | 'conferences:read'
  | 'conferences:write'
  | 'conferences.participants:read'
  | 'conferences.participants:write'
  | 'conferences.records:read'
  | 'users:read'
  | 'groups:read'
  | 'groups.users:read';

/** Everything an application can be granted here, in the order the answer lists it. */
export const allScopes: readonly string[] = [
  'conferences',
  'conferences:read',
  'conferences:write',
  'conferences.participants',
  'conferences.participants:read',
  'conferences.participants:write',
  'conferences.records',
  'conferences.records:read',
  'users',
  'users:read',
  'groups',
  'groups:read',
  'groups.users',
  'groups.users:read',
];

/** A plain name grants reading and writing of its own area, not of the areas below it. */
export function isGranted(granted: ReadonlySet<string>, needed: Scope): boolean {
  return granted.has(needed) || granted.has(needed.slice(0, needed.indexOf(':')));
}
