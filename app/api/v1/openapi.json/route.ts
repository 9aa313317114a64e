import { openApi } from "#lib/rules/open-api.ts";
import { documentPaths } from "#lib/visas/verify/open-api.ts";
import { jsonResponse } from "../json-response.ts";

export const dynamic = "force-dynamic";

/** The interface's description for programs; for people it is at /api/docs. */
export function GET(request: Request): Response {
  const rules = openApi("en");
  return jsonResponse(request, { ...rules, paths: { ...rules.paths, ...documentPaths("en") } }, "data");
}
