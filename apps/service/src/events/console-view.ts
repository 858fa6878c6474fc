import type { ConsoleCall, OperatorName } from '@frontdesk/contract';
import { VISITOR_GRACE_S } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import { type ConsoleRow, consoleCalls } from './console-calls.ts';
import { type CallPlace, type ConsoleScope, visibleTo } from './console-scope.ts';
import { lastRingEnds, namesOf, whoJoins, whoRings } from './rung-operators.ts';

/** A call as operators see it, with what decides who may see it. */
export interface ConsoleView extends CallPlace {
  readonly call: ConsoleCall;
  readonly overflowDepartmentId: number | null;
}

/** The calls as operators see them now, by id. */
export async function consoleViews(db: Db, callIds: readonly string[]): Promise<Map<string, ConsoleView>> {
  if (callIds.length === 0) return new Map();
  const rows = await consoleCalls(db).where('calls.id', 'in', callIds).execute();
  return new Map(rows.map((row) => [row.id, toView(row)]));
}

/**
 * The calls an operator may see: all live ones, and those that ended today in the site's own time zone.
 * @param most of the ended ones, the newest
 */
export async function recentConsoleViews(db: Db, scope: ConsoleScope, most: number): Promise<ConsoleView[]> {
  const visible = consoleCalls(db)
    .where(visibleTo(scope, 'calls.operator_id'))
    .orderBy('calls.created_at', 'desc');
  const [live, ended] = await Promise.all([
    visible.where('calls.status', '<>', sql.lit('ended' as const)).execute(),
    visible
      .where('calls.status', '=', 'ended')
      .where(sql<boolean>`calls.created_at >= date_trunc('day', now(), sites.timezone)`)
      // So that the index on created_at is used; no day is longer than that anywhere.
      .where(sql<boolean>`calls.created_at > now() - interval '26 hours'`)
      .limit(most)
      .execute(),
  ]);
  return [...live, ...ended].map(toView);
}

export function toView(row: ConsoleRow): ConsoleView {
  const claimed = row.status === 'ringing' && row.claim_holds;
  const call: ConsoleCall = {
    id: row.id,
    status: row.status,
    end_reason: row.end_reason,
    site: { key: row.site_key, name: row.site_name },
    department: named(row.department_key, row.department_name, (key, name) => ({ key, name })),
    visitor: visitorOf(row),
    topic: row.topic,
    answers: row.answers,
    message: row.message,
    place_kept_until: row.status === 'queued' ? iso(row.place_kept_until) : null,
    overflow: named(row.helping_key, row.helping_name, (key, name) => ({ key, name })),
    page:
      row.page_url === null
        ? null
        : { url: row.page_url, title: row.page_title, referrer: row.page_referrer },
    locale: row.locale,
    time_zone: row.time_zone,
    devices: row.devices,
    ...ringsOf(row),
    claimed_by: claimed ? named(row.claimer_login, row.claimer_name, operatorName) : null,
    claim_expires_at: claimed ? iso(row.claim_expires_at) : null,
    operator: named(row.answerer_login, row.answerer_name, operatorName),
    participants: row.status === 'active' ? namesOf(row.participants) : [],
    transfer: transferOf(row),
    note: row.note,
    tags: row.tags,
    recording: row.recording,
    recording_url: row.recording_url,
    visitor_lost_until: row.status === 'ended' ? null : lostUntil(row),
    position: row.position,
    callback_id: row.callback_id,
    created_at: row.created_at.toISOString(),
    answered_at: iso(row.answered_at),
    ended_at: iso(row.ended_at),
  };
  return {
    call,
    siteId: row.site_id,
    departmentId: row.department_id,
    overflowDepartmentId: row.overflow_department_id,
    operatorId: row.operator_id,
    rungIds: new Set(row.rung_ids),
  };
}

/** Which operators ring and which are on the way; in a conversation, those invited to it or asked to take it over. */
function ringsOf({
  status,
  ringing,
  ring_until,
}: ConsoleRow): Pick<ConsoleCall, 'ringing' | 'joining' | 'ring_until'> {
  const rung = ringing ?? [];
  if (status === 'ringing') return { ringing: namesOf(rung), joining: [], ring_until: iso(ring_until) };
  if (status !== 'active') return { ringing: [], joining: [], ring_until: null };
  const ring = whoRings(rung);
  return { ringing: namesOf(ring), joining: whoJoins(rung), ring_until: lastRingEnds(ring) };
}

function transferOf(row: ConsoleRow): ConsoleCall['transfer'] {
  const from = named(row.giver_login, row.giver_name, operatorName);
  const since = iso(row.transfer_since);
  if (row.status !== 'active' || from === null || since === null) return null;
  return {
    from,
    operator: named(row.taker_login, row.taker_name, operatorName),
    department: named(row.taking_key, row.taking_name, (key, name) => ({ key, name })),
    warm: row.transfer_warm,
    since,
  };
}

function visitorOf(row: ConsoleRow): ConsoleCall['visitor'] {
  return {
    name: row.visitor_name,
    ...(row.visitor_email === null ? {} : { email: row.visitor_email }),
    ...(row.visitor_phone === null ? {} : { phone: row.visitor_phone }),
    ...(row.visitor_reference === null ? {} : { reference: row.visitor_reference }),
  };
}

const operatorName = (login: string, name: string): OperatorName => ({ login, name });

function named<T>(key: string | null, name: string | null, make: (key: string, name: string) => T): T | null {
  return key === null || name === null ? null : make(key, name);
}

const iso = (time: Date | null) => time?.toISOString() ?? null;

/** A visitor whose place is kept has until it no longer is, others their grace. */
function lostUntil({ status, visitor_lost_at, place_kept_until }: ConsoleRow): string | null {
  if (visitor_lost_at === null) return null;
  const grace = new Date(visitor_lost_at.getTime() + VISITOR_GRACE_S * 1000);
  const kept = status === 'queued' && place_kept_until !== null && place_kept_until > grace;
  return (kept ? place_kept_until : grace).toISOString();
}
