import { z } from 'zod';
import { known } from './fields.ts';

const ApiErrorDetail = z.looseObject({
  reason: known(z.string()),
  message: known(z.string()),
  /** `path` or `parameter`. */
  locationType: known(z.string()),
  location: known(z.string()),
});

/** Error of the API, nested. */
export const ApiError = z.looseObject({
  error: z.looseObject({
    /** Repeats the HTTP status. */
    code: known(z.number()),
    message: known(z.string()),
    trace_id: known(z.string()),
    errors: known(z.array(ApiErrorDetail)),
  }),
});
export type ApiError = z.infer<typeof ApiError>;

/** Error of the token endpoint, flat (RFC 6749, 5.2); some servers send `reason` instead. */
export const OAuthError = z.looseObject({
  error: known(z.string()),
  error_description: known(z.string()),
  reason: known(z.string()),
});
export type OAuthError = z.infer<typeof OAuthError>;
