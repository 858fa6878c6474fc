import { z } from 'zod';
import { line } from './fields.ts';

/** Body of `POST /api/v1/console/erasures`: one person, by one of three. */
export const ErasureRequest = z
  .object({
    /** Upper and lower case are the same. */
    email: z.email().max(254).optional(),
    /** Spaces and punctuation do not matter. */
    phone: line(40)
      .regex(/\d.*\d.*\d/, 'a telephone number')
      .optional(),
    reference: line(200).min(1).optional(),
  })
  .refine((request) => Object.values(request).filter((value) => value !== undefined).length === 1, {
    message: 'exactly one of email, phone and reference',
  });
export type ErasureRequest = z.infer<typeof ErasureRequest>;

/** How many records of that person are anonymised now. */
export const Erasure = z.object({ calls: z.int().nonnegative(), callbacks: z.int().nonnegative() });
export type Erasure = z.infer<typeof Erasure>;
