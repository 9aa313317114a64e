import { preferredLocale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkDocument } from "#lib/visas/verify/check-document.ts";
import { publicAnswer } from "#lib/visas/verify/verify-answer.ts";
import { jsonResponse, problemResponse } from "../json-response.ts";
import { type QuestionProblem, readQuestion } from "./read-question.ts";

export const dynamic = "force-dynamic";

const statuses = { malformed: 400, "too-large": 413, "media-type": 415, "too-many": 429 } as const;

/** Checks a document or a seal for airlines and others; the answer tells the outcome only. */
export async function POST(request: Request): Promise<Response> {
  const question = await readQuestion(request);
  if (typeof question === "string") return refusal(request, question);
  // The portal's own server sets this header (scripts/web.ts), whatever the client sent.
  const address = request.headers.get("x-client-address") ?? "unknown";
  const checked = await checkDocument(question, address);
  if (checked.ok) return jsonResponse(request, publicAnswer(checked.value), "never");
  const response = refusal(request, "too-many");
  response.headers.set("retry-after", String(checked.problem.retryAfterSeconds));
  return response;
}

function refusal(request: Request, reason: QuestionProblem | "too-many"): Response {
  const t = translator(preferredLocale(request.headers.get("accept-language")), "eligibility");
  return problemResponse({
    type: `/api/docs#${reason}`,
    title: t(`api.document-problem.${reason}.title`),
    status: statuses[reason],
    detail: t(`api.document-problem.${reason}.detail`),
  });
}
