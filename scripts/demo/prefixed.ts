let quiet = true;

/** From now on what the parts print is shown; before, it would only stand between the reader and the addresses. */
export function showOutput(): void {
  quiet = false;
}

/** Prints a part's lines with its name in front. */
export function prefixed(name: string): (line: string) => void {
  const label = `${name.padEnd(8)} │ `;
  return (line) => {
    if (!quiet) process.stdout.write(`${label}${line}\n`);
  };
}
