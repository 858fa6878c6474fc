/** Something the person at the keyboard can mend: one line, and the output it was read from. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {string} [output] what the failing program printed
   */
  constructor(message, output = '') {
    super(message);
    this.output = output && !output.endsWith('\n') ? `${output}\n` : output;
  }
}

const CAUSES = [
  {
    sign: /OUTDATED_LOCKFILE/,
    message: 'pnpm-lock.yaml does not fit the package.json files; run `pnpm install` and commit both.',
  },
  { sign: /ENOSPC|no space left/i, message: 'the disk is full; make room and start again.' },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED|error sending request|network (is )?unreachable|dns error/i,
    message: 'the package registry cannot be reached; is there a network, or a proxy to set (HTTPS_PROXY)?',
  },
  {
    sign: /EACCES|EPERM|permission denied/i,
    message: 'a file or folder of this checkout may not be written; check its owner.',
  },
  {
    sign: /EINTEGRITY|TARBALL_INTEGRITY/,
    message: 'a package differs from the one in the lockfile; it was not installed.',
  },
];

/**
 * @param {string} what the step that failed
 * @param {string} output what it printed
 * @returns {Problem}
 */
export function explain(what, output) {
  const cause = CAUSES.find(({ sign }) => sign.test(output));
  return new Problem(`${what}: ${cause?.message ?? 'failed; its output is above.'}`, output);
}
