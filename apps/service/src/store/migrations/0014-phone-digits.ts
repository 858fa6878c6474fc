import { type Kysely, sql } from 'kysely';

/** One number is written in many ways: it is found by its digits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const digits = sql`coalesce(nullif(regexp_replace(visitor_phone, '[^0-9]', '', 'g'), ''), visitor_phone)`;
  // Not "where visitor_phone is not null": the planner does not conclude that from a comparison of the digits.
  await sql`
    drop index calls_by_phone;
    create index calls_by_phone on calls (site_id, (${digits})) where (${digits}) is not null
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index calls_by_phone;
    create index calls_by_phone on calls (site_id, visitor_phone) where visitor_phone is not null
  `.execute(db);
}
