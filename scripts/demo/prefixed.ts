/** Prints a part's lines with its name in front. */
export function prefixed(name: string): (line: string) => void {
  const label = `${name.padEnd(8)} │ `;
  return (line) => process.stdout.write(`${label}${line}\n`);
}
