import { preferredLocale } from "#lib/platform/i18n/locale.ts";
import { answer } from "#lib/rules/answer.ts";
import { currentFacts } from "#lib/rules/current-facts.ts";
import { jsonResponse, problemResponse } from "../json-response.ts";

export const dynamic = "force-dynamic";

/** The questions of lib/rules/operations.ts as `GET /api/v1/<name>?…`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ operation: string }> },
): Promise<Response> {
  const { operation } = await params;
  const locale = preferredLocale(request.headers.get("accept-language"));
  const given = new URL(request.url).searchParams;
  const reply = answer(await currentFacts(), operation, given, locale);
  return reply.answered ? jsonResponse(request, reply.body, reply.keeping) : problemResponse(reply.body);
}
