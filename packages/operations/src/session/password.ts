import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with 19 MiB of memory, 2 passes and 1 lane: the least that the OWASP Password Storage Cheat Sheet recommends
 * (section "Argon2id"). The library's default algorithm is Argon2id.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The password as it is stored: Argon2id in PHC string format, with a random salt. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** A hash that no password matches: its salt and digest are all zero bits. */
const nobodysHash = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * Whether the password is the one that was hashed. Null, for somebody unknown, costs the same work and is always false,
 * so that the time of an answer does not tell whether an email is known here.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return passwordHash !== null && matches;
}
