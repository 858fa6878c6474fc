/** An error in the flat shape of RFC 6749, section 5.2. */
export class OAuthError extends Error {
  readonly status: number;
  readonly code: string;
  /** Extra top-level members that some server versions send. */
  readonly extra: Readonly<Record<string, string>>;

  constructor(status: number, code: string, description: string, extra: Record<string, string> = {}) {
    super(description);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }

  toBody(): object {
    return { error: this.code, error_description: this.message, ...this.extra };
  }
}
