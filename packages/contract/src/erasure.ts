import { z } from 'zod';
import { line, Timestamp } from './fields.ts';

/** More are not told: whoever has so many is not one person. */
export const ERASURE_NAMES = 10;

/** Body of `POST /api/v1/console/erasures` and of its preview: one person, by one of four. */
export const ErasureRequest = z
  .object({
    /** Upper and lower case are the same. */
    email: z.email().max(254).optional(),
    /** Spaces and punctuation do not matter. */
    phone: line(40)
      .regex(/\d.*\d.*\d/, 'a telephone number')
      .optional(),
    reference: line(200).min(1).optional(),
    /** One call, for somebody who gave nothing but a name; with the request it led to or came from. */
    call: z.uuid().optional(),
  })
  .refine((request) => Object.values(request).filter((value) => value !== undefined).length === 1, {
    message: 'exactly one of email, phone, reference and call',
  });
export type ErasureRequest = z.infer<typeof ErasureRequest>;

/** How many records of that person are anonymised now. */
export const Erasure = z.object({ calls: z.int().nonnegative(), callbacks: z.int().nonnegative() });
export type Erasure = z.infer<typeof Erasure>;

/**
 * Answer of `POST /api/v1/console/erasures/preview`: what an erasure would take now, and whose it is. It takes the same
 * body and changes nothing.
 */
export const ErasurePreview = Erasure.extend({
  /** Calls among them that go on: while there are any, nothing can be erased. */
  live_calls: z.int().nonnegative(),
  /** Requests among them that nobody has closed yet: an erasure cancels them. */
  open_callbacks: z.int().nonnegative(),
  /** What the person called themselves, latest first. Different names may be different people. */
  names: z.array(z.string()).max(ERASURE_NAMES),
  /** When the first and the last of them were made; null where there are none. */
  first_at: Timestamp.nullable(),
  last_at: Timestamp.nullable(),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;
