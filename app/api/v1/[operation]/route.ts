import { answer } from "#lib/public-api/answer.ts";
import { currentFacts } from "#lib/public-api/current-facts.ts";
import { publicHandler } from "#lib/web/public-api-handler.ts";

/** The questions of lib/public-api/operations.ts as `GET /api/v1/<name>?…`. */
export const GET = publicHandler({
  params: ["operation"],
  run: async ({ params, given, locale }) => answer(await currentFacts(), params.operation, given, locale),
});
