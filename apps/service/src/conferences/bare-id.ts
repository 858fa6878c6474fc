/** A user's id without server and instance: `login`, `login@server` and `login@server/instance` are one person. */
export function bareId(id: string): string {
  return id.split(/[@/]/, 1)[0]?.toLowerCase() ?? id;
}
