import { sql } from 'kysely';

/**
 * To be selected in a statement that stands alone: its commit does not wait for the disk, which has it with the next commit that
 * does, or within a second (PostgreSQL manual, section 30.4). Only for what is found and mended after a crash of the database.
 */
export const trailsTheDisk = sql<string>`set_config('synchronous_commit', 'off', true)`.as('trails');
