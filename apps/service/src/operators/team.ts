import type { Presence, TeamMember } from '@frontdesk/contract';
import type { TrueConfStatus } from '@frontdesk/contract/vocabulary';
import { type SqlBool, sql } from 'kysely';
import type { ConsoleScope } from '../events/console-scope.ts';
import type { Db } from '../store/db.ts';
import { TRUECONF_BUSY, TRUECONF_ONLINE } from '../store/trueconf-status.ts';
import { isGone } from './availability.ts';
import { viewPresence } from './session-view.ts';

/** An operator as colleagues see them, and the departments that decide which colleagues do. */
export interface Colleague {
  readonly id: number;
  readonly departmentIds: readonly number[];
  readonly member: TeamMember;
}

interface Place {
  id: number;
  shown: TeamMember['departments'][number];
}

/** All operators, by name. */
export async function loadTeam(db: Db): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('operators')
    .select(['id', 'login', 'name', 'role', 'trueconf_status'])
    .select(['presence', 'presence_reason', 'presence_since', 'wrap_up_until'])
    .select(isGone.as('gone'))
    .select([
      sql<Date>`greatest(presence_since, console_left_at, console_seen_at)`.as('last_there'),
      sql<boolean>`exists (select from call_rings
        where call_rings.operator_id = operators.id and call_rings.state = 'answered')`.as('in_call'),
      sql<
        Place[]
      >`(select coalesce(json_agg(json_build_object('id', departments.id, 'shown', json_build_object(
            'key', departments.key, 'name', departments.name,
            'site', json_build_object('key', sites.key, 'name', sites.name)
          )) order by sites.name, departments.sort, departments.id), '[]')
        from department_operators
        join departments on departments.id = department_operators.department_id
        join sites on sites.id = departments.site_id
        where department_operators.operator_id = operators.id)`.as('places'),
    ])
    .orderBy('name')
    .orderBy('login')
    .execute();
  return rows.map(({ id, places, login, name, role, in_call, ...row }) => ({
    id,
    departmentIds: places.map((place) => place.id),
    member: {
      ...{ login, name, role, in_call },
      departments: places.map(({ shown }) => shown),
      presence: presenceToOthers(row),
      trueconf_status: statusWord(row.trueconf_status),
    },
  }));
}

type Shown = Parameters<typeof viewPresence>[0] & { readonly gone: SqlBool; readonly last_there: Date };

/** To colleagues, an operator who closed the console without signing out and is not in TrueConf's app is signed out. */
function presenceToOthers(row: Shown): Presence {
  const presence = viewPresence(row);
  if (row.gone !== true) return presence;
  return { ...presence, status: 'signed_out', reason: null, since: row.last_there.toISOString() };
}

/** Only operators with a console this recently can have become unreachable a moment ago. */
const LATELY_S = 120;

/** Ids of operators who became unreachable lately by closing their console. Changes on TrueConf are published by themselves. */
export async function listGone(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('operators')
    .where(sql<SqlBool>`console_seen_at > now() - make_interval(secs => ${sql.lit(LATELY_S)})`)
    .where(isGone)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Supervisors see all operators, others see themselves and colleagues of their departments. */
export function seesColleague(scope: ConsoleScope, { id, departmentIds }: Colleague): boolean {
  return (
    scope.everything ||
    id === scope.operatorId ||
    departmentIds.some((departmentId) => scope.departmentIds.has(departmentId))
  );
}

/** The part of the team that an operator may see. */
export function visibleTeam(team: readonly Colleague[], scope: ConsoleScope): TeamMember[] {
  return team.filter((colleague) => seesColleague(scope, colleague)).map(({ member }) => member);
}

function statusWord(status: number | null): TrueConfStatus | null {
  if (status === null) return null;
  if (status === TRUECONF_ONLINE) return 'online';
  return TRUECONF_BUSY.includes(status) ? 'busy' : 'offline';
}
