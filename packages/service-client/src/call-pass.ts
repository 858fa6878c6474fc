/** Stands for one call's visitor: the call and the bearer token that opens it. */
export interface CallPass {
  id: string;
  token: string;
}

/** The header that proves it (RFC 6750). */
export function bearer(pass: CallPass): Record<string, string> {
  return { Authorization: `Bearer ${pass.token}` };
}
