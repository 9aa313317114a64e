import { hash, verify } from "@node-rs/argon2";

/** Unifies equivalent characters (NFKC), so that a password typed on another keyboard still matches. */
const normalised = (password: string): string => password.normalize("NFKC");

/** Argon2id with the library's defaults: 19 MiB, two passes, one lane. The result includes salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password));

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the typed password matches the hash. Without a hash (no such account) it takes the same time and returns
 * false, so that the response time does not disclose which addresses have an account.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID());
  const against = passwordHash ?? (await nobodysHash);
  return (await verify(against, normalised(password))) && passwordHash !== undefined;
}
