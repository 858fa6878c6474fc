/** Serialisation failure, deadlock, unique violation: another transaction was in the way. */
const CONFLICTS = ['40001', '40P01', '23505'];
const ATTEMPTS = 3;

/** Runs a whole transaction again when another one, by chance of the moment, was in its way. */
export async function retryConflict<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONFLICTS.includes(String(error.code));
}
