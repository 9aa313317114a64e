import type { IncomingMessage } from "node:http";
import { readBody } from "./read-body.ts";

/**
 * The JSON object of a control request, or `null` if there is none. Only `application/json` is read: a web page of
 * another origin cannot send that without a preflight, so a stray site in the developer's browser cannot change the
 * faults.
 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  if (!request.headers["content-type"]?.startsWith("application/json")) return null;
  const body = await readBody(request);
  if (!body) return null;
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
