/** What authorises requests. */
export interface Credential {
  /** What the application was granted; null when not known. */
  readonly scopes: readonly string[] | null;
  /**
   * The token to send. Many may wait for one; a waiter that gives up does not disturb the others.
   * @throws {TrueConfError} with `sent` false
   */
  token(signal: AbortSignal): Promise<string>;
  /** The server refused this token for a call of this route. True when asking again can give another. */
  refused(token: string, route: string): boolean;
  /** It took this token for such a call. */
  accepted(token: string, route: string): void;
  close(): void;
}

/** The key from the control panel: never expires, has every permission, cannot be renewed from here. */
export const staticKey = (key: string): Credential => ({
  scopes: null,
  token: async () => key,
  refused: () => false,
  accepted: () => {},
  close: () => {},
});
