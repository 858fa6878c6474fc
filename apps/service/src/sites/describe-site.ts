import type { Site, SiteAvailability } from '@frontdesk/contract';
import { isFree, isOnDuty } from '../operators/availability.ts';
import type { Db } from '../store/db.ts';
import type { SiteRow } from '../store/schema.ts';
import { openingAt } from './opening-hours.ts';
import type { KnownSite } from './site-directory.ts';
import { waitOfNewCall } from './wait-of-new-call.ts';

/** What a widget needs to know; the same for every visitor. */
export async function describeSite(db: Db, site: KnownSite): Promise<Site> {
  const { open, opensAt } = openingAt(site, new Date());
  const staff = open ? await countStaff(db, site) : { free: 0, onDuty: 0 };
  const availability = open ? availabilityOf(site, staff) : 'closed';
  return {
    key: site.key,
    name: site.name,
    departments: site.departments.map(({ key, name }) => ({ key, name })),
    availability,
    opens_at: opensAt?.toISOString() ?? null,
    estimated_wait_s: availability === 'busy' ? await waitOfNewCall(db, site.id) : null,
    timezone: site.timezone,
    hours: site.hours,
    holidays: site.holidays,
    texts: site.texts,
    form: site.form,
    own_fields: site.own_fields,
    phone: site.phone,
    recording: site.recording,
    consent_text: site.consent_text,
    theme: { accent: site.accent },
  };
}

interface Staff {
  free: number;
  onDuty: number;
}

function availabilityOf(site: SiteRow, { free, onDuty }: Staff): SiteAvailability {
  if (free > 0) return 'open';
  return site.queue && onDuty > 0 ? 'busy' : 'nobody_available';
}

async function countStaff(db: Db, site: SiteRow): Promise<Staff> {
  return await db
    .selectFrom('operators')
    .where('operators.id', 'in', (operators) =>
      operators
        .selectFrom('department_operators')
        .innerJoin('departments', 'departments.id', 'department_operators.department_id')
        .select('department_operators.operator_id')
        .where('departments.site_id', '=', site.id),
    )
    .select((operators) => [
      operators.fn.countAll<number>().filterWhere(isFree(operators)).as('free'),
      operators.fn.countAll<number>().filterWhere(isOnDuty).as('onDuty'),
    ])
    .executeTakeFirstOrThrow();
}
