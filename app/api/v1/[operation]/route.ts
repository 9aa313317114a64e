import { preferredLocale } from "#lib/platform/i18n/locale.ts";
import { answer } from "#lib/public-api/answer.ts";
import { currentFacts } from "#lib/public-api/current-facts.ts";
import { jsonResponse, problemResponse } from "../json-response.ts";

export const dynamic = "force-dynamic";

/** The questions of lib/public-api/operations.ts as `GET /api/v1/<name>?…`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ operation: string }> },
): Promise<Response> {
  const { operation } = await params;
  const locale = preferredLocale(request.headers.get("accept-language"));
  const given = new URL(request.url).searchParams;
  const reply = answer(await currentFacts(), operation, given, locale);
  return reply.answered ? jsonResponse(request, reply.body, reply.caching) : problemResponse(reply.body);
}
