/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) of a server that is going, coming, full, gone or too slow. */
const AWAY_STATES = /^(08...|57P0[1-5]|57014|53300|3D000)$/;
const AWAY_SYSTEM_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
];
/** The driver throws these without a code. */
const AWAY_MESSAGES =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a query failed because the database cannot be reached now: trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return AWAY_STATES.test(code) || AWAY_SYSTEM_CODES.includes(code) || AWAY_MESSAGES.test(error.message);
}
