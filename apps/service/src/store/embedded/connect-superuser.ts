import pg from 'pg';
import { SUPERUSER } from './initialise-cluster.ts';

/** A connection with all powers over the embedded server; null while it does not answer or is on its way up or down. */
export async function connectSuperuser(socketFolder: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    host: socketFolder,
    user: SUPERUSER,
    database: 'postgres',
    application_name: 'frontdesk: exclusive use',
    connectionTimeoutMillis: 5000,
  });
  // Losing it is told by "end"; without a listener the error would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}
