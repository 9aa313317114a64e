import { hash, verify } from "@node-rs/argon2";

/** Characters that look alike are one: the same password typed on another keyboard must still fit (NFKC). */
const normalised = (password: string): string => password.normalize("NFKC");

/** Argon2id with the library's defaults: 19 MiB, two passes, one lane. Its text carries salt and parameters. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password));

let nobodysHash: Promise<string> | undefined;

/**
 * Whether a typed password is the one that was hashed. Without a hash (no such account) it takes the same time and
 * says no, so that the time taken does not tell which addresses have an account.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID());
  const against = passwordHash ?? (await nobodysHash);
  return (await verify(against, normalised(password))) && passwordHash !== undefined;
}
