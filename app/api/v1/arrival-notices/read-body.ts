import { ok, problem, type Result } from "#lib/domain/result.ts";

/** A posted JSON text in UTF-8, read no further than it may be long. */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<Result<string, "media-type" | "too-large" | "malformed">> {
  const media = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (media !== "application/json") return problem("media-type");
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return problem("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return problem("too-large");
    chunks.push(chunk);
  }
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (fault) {
    if (fault instanceof TypeError) return problem("malformed");
    throw fault;
  }
}
