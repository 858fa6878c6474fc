import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's defaults, which are OWASP's first choice: 19 MiB, two passes, one lane. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** A hash that no password matches, for logins that do not exist or have no password. */
const nobody = hashPassword(`\0${Math.random()}`);

/** Takes as long for a login without a hash as for one with, so that the time does not reveal which logins exist. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && typeof passwordHash === 'string';
}
