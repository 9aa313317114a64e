import { createHash, randomBytes } from "node:crypto";

/** The scopes of a token: sending notices, reading their status and receipts. */
export const SCOPES = ["notices:write", "notices:read"] as const;
export type Scope = (typeof SCOPES)[number];

const begin = "vmp_";

/** A new token of 256 random bits; its prefix lets programs that look for leaked secrets find it. */
export const newToken = (): string => `${begin}${randomBytes(32).toString("base64url")}`;

/** The stored form of the token. It needs no salt and no slow hash, because 256 bits cannot be guessed. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The beginning of a token, by which people recognise it without knowing the rest. */
export const tokenStart = (token: string): string => token.slice(0, begin.length + 4);

/** Whether a text has the form of a token. */
export const isToken = (text: string): boolean => /^vmp_[\w-]{43}$/.test(text);
