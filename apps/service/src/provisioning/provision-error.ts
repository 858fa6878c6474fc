/** What is wrong with the provisioning file, one line per fault; nothing of it has been applied. */
export class ProvisionError extends Error {
  override readonly name = 'ProvisionError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
