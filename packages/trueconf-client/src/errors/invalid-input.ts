import type { z } from 'zod';
import { TrueConfRequestError } from './trueconf-error.ts';

/** Paths only: what was in the fields may be a secret or a visitor's words. */
const fieldsOf = (error: z.ZodError): string => {
  const paths = error.issues.map(({ path }) => path.map(String).join('.'));
  return [...new Set(paths)].filter(Boolean).join(', ');
};

/** @param what is being called, for example `POST conferences` */
export const invalidInput = (what: string, error: z.ZodError): TrueConfRequestError => {
  const fields = fieldsOf(error);
  const message = fields ? `${what}: not valid: ${fields}` : `${what}: not valid`;
  return new TrueConfRequestError('invalid_input', message, { sent: false });
};
