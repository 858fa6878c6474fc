import { TrueConfError } from '@frontdesk/trueconf-client';

/** What the log may say of an error nobody expected. */
export interface FaultDescription {
  name: string;
  code?: string;
  message?: string;
  at: string[];
  cause?: FaultDescription;
}

/**
 * Errors of the language itself, whose messages speak of code, and those of our own client, which are made to be logged.
 * Those of PostgreSQL or a parser quote the input.
 */
const PLAIN_MESSAGES = [TypeError, RangeError, ReferenceError, TrueConfError];

/** Reduces an error to what helps to find it and cannot hold a visitor's words or a secret. */
export function describeFault(error: unknown): FaultDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = framesOf(error);
  const description: FaultDescription = { name: error.name, at: frames.map((line) => line.slice(7)) };
  if ('code' in error && typeof error.code === 'string') description.code = error.code;
  if (PLAIN_MESSAGES.some((kind) => error instanceof kind)) description.message = error.message;
  if (error.cause !== undefined) description.cause = describeFault(error.cause);
  return description;
}

/** The message comes first in a stack and may itself hold lines that look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  const rest = start < 0 ? '' : stack.slice(start + message.length);
  return rest.split('\n').filter((line) => line.startsWith('    at '));
}
