import type { IncomingMessage } from "node:http";

/** The body of a request as bytes; `null` if it is longer than `limit` bytes (the rest is discarded). */
export async function readBody(request: IncomingMessage, limit = 1_000_000): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size <= limit) parts.push(bytes);
  }
  return size <= limit ? Buffer.concat(parts) : null;
}
