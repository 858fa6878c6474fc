import { z } from 'zod';
import { known } from './fields.ts';

/** Answer of `POST /oauth2/v1/token` (RFC 6749, 5.1). */
export const TokenAnswer = z.looseObject({
  /** Visible ASCII: it goes into a header. */
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  /** Seconds from issue. */
  expires_in: known(z.coerce.number().nonnegative()),
  token_type: known(z.string()),
  /** Separated by spaces. */
  scope: known(z.string()),
});
export type TokenAnswer = z.infer<typeof TokenAnswer>;
