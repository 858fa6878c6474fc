import { z } from 'zod';

/** An integer, or the same written as a string: real servers take both. */
export const wholeNumber = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
  z.number().int(),
);
