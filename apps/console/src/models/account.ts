import type { ProblemError } from '@frontdesk/service-client';
import type { TextKey } from '../texts/en.ts';
import { createLanguage } from './language.ts';
import { createNotices } from './notices.ts';
import { createPresence } from './presence.ts';
import { createSession } from './session.ts';
import type { Surroundings } from './surroundings.ts';

export type Account = ReturnType<typeof createAccount>;

/** Who is here, in which language, and what they have to be told. */
export function createAccount({ api, settings, languages }: Surroundings) {
  const language = createLanguage(settings, languages);
  const notices = createNotices(language);
  /** What to do when a command failed: a session that is over asks for sign-in, anything else is told. */
  const report = (key: TextKey) => (problem: ProblemError) => {
    if (problem.code === 'unauthorized') session.expire();
    else notices.showProblem(key, problem);
  };
  /** For what is shown where it was asked for: only a session that is over is everybody's business. */
  const expireIfUnauthorized = (problem: ProblemError) => {
    if (problem.code === 'unauthorized') session.expire();
  };
  const presence = createPresence(api, report('presenceFailed'));
  const session = createSession(api, ({ presence: known }) => presence.start(known), report('signOutFailed'));
  return { language, notices, report, expireIfUnauthorized, presence, session };
}
