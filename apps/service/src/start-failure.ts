import { ConfigError } from './config.ts';
import { describeFault } from './describe-fault.ts';
import { ProvisionError } from './provisioning/provision-error.ts';
import { EmbeddedPostgresError } from './store/embedded/embedded-error.ts';

/** Why the service did not start, in lines for the person at the terminal: what is wrong, and what to do. */
export function explainStartFailure(error: unknown): string[] {
  if (error instanceof ConfigError) return [...error.lines];
  if (error instanceof ProvisionError) return error.lines.map((line) => `PROVISION_FILE: ${line}`);
  if (error instanceof EmbeddedPostgresError) return [`PostgreSQL: ${error.message}`];
  if (error instanceof ListenError && UNKNOWN_NAME.includes(codeOf(error.cause)))
    return ['HOST: no address is known for this name; set HOST to an address of this machine, or 0.0.0.0'];
  if (error instanceof ListenError) return explainStartFailure(error.cause);
  const known = KNOWN.find(({ codes }) => codes.includes(codeOf(error)));
  return [known?.line ?? `Frontdesk could not start: ${JSON.stringify(describeFault(error))}`];
}

/** A name that cannot be resolved looks the same whether it is the database's or ours. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const UNKNOWN_NAME = ['ENOTFOUND', 'EAI_AGAIN'];

const KNOWN = [
  {
    // Every other address is checked with the settings; this one only its driver can read.
    codes: ['ERR_INVALID_URL'],
    line: 'DATABASE_URL: is not a PostgreSQL address; write for example postgres://user:password@host:5432/database',
  },
  {
    codes: ['EADDRINUSE'],
    line: 'PORT: another process listens there; stop it, or set PORT to another number',
  },
  { codes: ['EACCES'], line: 'PORT: this user may not listen there; set PORT to 1024 or above' },
  {
    codes: ['EADDRNOTAVAIL'],
    line: 'HOST: this machine does not have that address; set HOST to one it has, or 0.0.0.0',
  },
  {
    codes: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'],
    line: 'DATABASE_URL: no PostgreSQL answers there; check host and port, and that it runs',
  },
  { codes: ['28P01', '28000'], line: 'DATABASE_URL: PostgreSQL refuses this user; check name and password' },
  { codes: ['3D000'], line: 'DATABASE_URL: there is no such database; create it, for example with createdb' },
  {
    codes: ['42501'],
    line: 'DATABASE_URL: this user may not create tables; make it the owner of the database',
  },
];

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
