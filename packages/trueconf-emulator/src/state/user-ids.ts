/** Drops server and instance from a user id: `anna@video.example/x` → `anna`. */
export function bareLogin(id: string): string {
  return id.replace(/[@/].*$/s, '');
}
