import { pino } from 'pino';
import { startEmbeddedPostgres } from '../../src/store/embedded/embedded-postgres.ts';

/** A process that does nothing but hold the embedded PostgreSQL of a folder, so that tests can kill it. */
const [dataDir = ''] = process.argv.slice(2);
try {
  const postgres = await startEmbeddedPostgres(dataDir, pino({ level: 'silent' }), () => process.exit(2));
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ target: postgres.target })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: String(error) })}\n`);
  process.exit(1);
}
