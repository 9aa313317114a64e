import { ok, problem } from "#lib/domain/result.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkDocument, documentChecks } from "#lib/visas/verify/check-document.ts";
import { publicAnswer } from "#lib/visas/verify/verify-answer.ts";
import { within } from "#lib/web/handler.ts";
import { problemResponse, publicHandler } from "#lib/web/public-api-handler.ts";
import { acceptedLocale } from "#lib/web/read-request.ts";
import { type QuestionProblem, readQuestion } from "./read-question.ts";

/** Checks a document or a seal for airlines and others; the answer contains only the outcome. */
export const POST = publicHandler({
  caller: within(documentChecks, (request, retryAfterSeconds) => {
    const response = refusal(request, "too-many");
    response.headers.set("retry-after", String(retryAfterSeconds));
    return response;
  }),
  body: async (request) => {
    const question = await readQuestion(request);
    return typeof question === "string" ? problem(refusal(request, question)) : ok(question);
  },
  run: async ({ body }) => ({
    answered: true,
    body: publicAnswer(await checkDocument(body)),
    caching: "never",
  }),
});

const statuses = { malformed: 400, "too-large": 413, "media-type": 415, "too-many": 429 } as const;

function refusal(request: Request, reason: QuestionProblem | "too-many"): Response {
  const t = translator(acceptedLocale(request), "eligibility");
  return problemResponse({
    type: `/api/docs#${reason}`,
    title: t(`api.document-problem.${reason}.title`),
    status: statuses[reason],
    detail: t(`api.document-problem.${reason}.detail`),
  });
}
