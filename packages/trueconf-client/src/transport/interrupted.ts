/** Why an exchange broke off, and whether its request may have reached the server. Never leaves the transport. */
export class Interrupted extends Error {
  readonly fault: unknown;
  readonly sent: boolean;

  constructor(fault: unknown, sent: boolean) {
    super('interrupted');
    this.fault = fault;
    this.sent = sent;
  }
}

/** One attempt took longer than it may. */
export class AttemptTimeout extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super('timeout');
    this.ms = ms;
  }
}
