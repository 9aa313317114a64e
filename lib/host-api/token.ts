import { createHash, randomBytes } from "node:crypto";

/** What a token allows: to send notices, to read their status and receipts. */
export const SCOPES = ["notices:write", "notices:read"] as const;
export type Scope = (typeof SCOPES)[number];

const begin = "vmp_";

/** A new token of 256 random bits; its beginning lets programs that look for leaked secrets find it. */
export const newToken = (): string => `${begin}${randomBytes(32).toString("base64url")}`;

/** What is stored instead of the token. It needs no salt and no slow hash: no one guesses 256 bits. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** So much of a token tells people which one it is, and no one the rest. */
export const tokenStart = (token: string): string => token.slice(0, begin.length + 4);

/** Has a text the form of a token? */
export const isToken = (text: string): boolean => /^vmp_[\w-]{43}$/.test(text);
