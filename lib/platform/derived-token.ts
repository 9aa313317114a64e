import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

const mac = (purpose: string, id: string): Buffer =>
  createHmac("sha256", env().AUTH_SECRET).update(`${purpose}\0${id}`).digest();

/** An unguessable token for a record's id, computed whenever needed and not stored. */
export const derivedToken = (purpose: string, id: string): string => mac(purpose, id).toString("base64url");

/** A six-digit code for a record's id. It can be guessed in a million attempts, so count them. */
export const derivedCode = (purpose: string, id: string): string =>
  String(mac(`${purpose}:code`, id).readUInt32BE(0) % 1_000_000).padStart(6, "0");

/** Compares two secrets in constant time. */
export function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
