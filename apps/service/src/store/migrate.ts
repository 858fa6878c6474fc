import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as firstCall from './migrations/0001-first-call.ts';
import * as records from './migrations/0002-records.ts';
import * as inCall from './migrations/0003-in-call.ts';
import * as desk from './migrations/0004-desk.ts';
import * as invitations from './migrations/0006-invitations.ts';
import * as siteForm from './migrations/0007-site-form.ts';
import * as waitingCalls from './migrations/0008-waiting-calls.ts';
import * as ownFields from './migrations/0009-own-fields.ts';
import * as longestIdle from './migrations/0010-longest-idle.ts';
import * as roomSeen from './migrations/0012-room-seen.ts';
import * as operatorPicture from './migrations/0013-operator-picture.ts';
import * as phoneDigits from './migrations/0014-phone-digits.ts';
import * as holidays from './migrations/0015-holidays.ts';

/** In order of their names. A list, not a folder: what runs is what was type-checked. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first-call': firstCall,
  '0002-records': records,
  '0003-in-call': inCall,
  '0004-desk': desk,
  '0006-invitations': invitations,
  '0007-site-form': siteForm,
  '0008-waiting-calls': waitingCalls,
  '0009-own-fields': ownFields,
  '0010-longest-idle': longestIdle,
  '0012-room-seen': roomSeen,
  '0013-operator-picture': operatorPicture,
  '0014-phone-digits': phoneDigits,
  '0015-holidays': holidays,
};

/**
 * Brings the tables up to date, all or nothing. Nodes that start at once wait for each other: the migrator holds an
 * advisory lock for the length of its transaction.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
