import { isBearer } from "#lib/operations/is-bearer.ts";
import { readBounce } from "#lib/operations/read-bounce.ts";
import { recordBounce } from "#lib/operations/record-bounce.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { readLimited } from "#lib/web/read-limited.ts";

export const dynamic = "force-dynamic";

/** A report may quote the message that it is about, with its visa. */
const maxBytes = 8_000_000;

/**
 * Takes what arrives in the mailbox for bounces, one message in its raw form at a time, from anyone who holds the token:
 * the mail server hands it on. Without a token in the configuration the address does not exist.
 */
export async function POST(request: Request): Promise<Response> {
  const token = env().MAIL_BOUNCE_TOKEN;
  const authorization = request.headers.get("authorization") ?? "";
  if (!token || !isBearer(authorization, token)) return new Response(null, { status: 404 });
  const source = await readLimited(request, maxBytes);
  if (source === undefined) return new Response(null, { status: 413 });
  const bounce = await readBounce(new TextEncoder().encode(source));
  const recorded = bounce !== undefined && (await recordBounce(bounce));
  log().info({ understood: bounce !== undefined, recorded, mailId: bounce?.mailId }, "report about a mail");
  return Response.json({ recorded });
}
