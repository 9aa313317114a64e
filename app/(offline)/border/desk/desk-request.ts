import { ok } from "#lib/domain/result.ts";
import { parseJson } from "#lib/platform/parse-json.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { holderOf, type Reader } from "#lib/web/handler.ts";
import { mediaTypeOf, readBody } from "#lib/web/read-request.ts";

/** The answer after which the desk asks to sign in. */
export const signedOut = (): Response => jsonAnswer({ problem: "signed-out" }, 401);

/** The signed-in officer of passport control. */
export const deskOfficer = holderOf("border:check", signedOut);

/** Far more than twenty records with a seal and a remark each. */
const maxBytes = 200_000;

/**
 * The body of a post from a page of this portal, undefined for any other: another site's page cannot send JSON without
 * a preflight, nor our SameSite=Lax cookie, and browsers send the origin of a request.
 */
export const ownPost: Reader<unknown> = async (request) => {
  const from = request.headers.get("sec-fetch-site") ?? "same-origin";
  if (from !== "same-origin" || mediaTypeOf(request) !== "application/json") return ok(undefined);
  const body = await readBody(request, maxBytes);
  return ok(body && parseJson(body.toString("utf8")));
};
