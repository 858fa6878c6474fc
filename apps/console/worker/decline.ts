import { CONSOLE_PATHS } from '@frontdesk/contract/paths';

const PATIENCE_MS = 10_000;
/** The call is over, or rings here no longer: what was wanted has happened. */
const TOO_LATE = [404, 409];

/** @returns whether the call rings here no longer; it does without a session, or while the service is out of reach */
export async function decline(callId: string, send: typeof fetch): Promise<boolean> {
  try {
    const { ok, status } = await send(CONSOLE_PATHS.declineCall(callId), {
      method: 'POST',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return ok || TOO_LATE.includes(status);
  } catch {
    return false;
  }
}
