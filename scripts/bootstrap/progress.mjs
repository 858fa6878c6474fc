const { stderr } = process;

/**
 * One line per step with its time, on stderr so that the command's own output stays clean.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const line = (/** @type {string} */ text) => `frontdesk: ${what} ${text}`;
  if (!stderr.isTTY) stderr.write(`${line('…')}\n`);
  const ticker = stderr.isTTY
    ? setInterval(() => stderr.write(`\r${line(`… ${seconds()}`)}`), 100)
    : undefined;
  let outcome = 'failed after';
  try {
    const result = await work();
    outcome = 'ready after';
    return result;
  } finally {
    clearInterval(ticker);
    stderr.write(`${stderr.isTTY ? '\r\x1b[K' : ''}${line(`${outcome} ${seconds()}`)}\n`);
  }
}
