/** The whole address of a path of the contract. */
export function addressOf({ baseUrl }: { baseUrl: string }, path: string): string {
  return `${baseUrl.replace(/\/$/, '')}${path}`;
}
