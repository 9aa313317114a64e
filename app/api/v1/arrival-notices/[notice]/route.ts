import { findStatus } from "#lib/host-api/notice-status.ts";
import { forCaller } from "../for-caller.ts";
import { jsonReply, problemReply } from "../reply.ts";

export const dynamic = "force-dynamic";

/** The state of one notice of the token's property. */
export const GET = (
  request: Request,
  { params }: { params: Promise<{ notice: string }> },
): Promise<Response> =>
  forCaller(request, "notices:read", async (caller, locale) => {
    const status = await findStatus(caller, (await params).notice);
    return status ? jsonReply(status) : problemReply(locale, "not-found");
  });
