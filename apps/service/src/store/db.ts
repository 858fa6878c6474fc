import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** A database connection or a transaction on it. */
export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;
