import { noticeApi } from "#lib/host-api/open-api.ts";
import { openApi } from "#lib/public-api/open-api.ts";
import { documentPaths } from "#lib/visas/verify/open-api.ts";
import { jsonResponse } from "../json-response.ts";

export const dynamic = "force-dynamic";

/** The interface's description for programs; for people it is at /api/docs. */
export function GET(request: Request): Response {
  const rules = openApi("en");
  const { paths, schemas, securitySchemes } = noticeApi("en");
  const description = {
    ...rules,
    paths: { ...rules.paths, ...documentPaths("en"), ...paths },
    components: {
      ...rules.components,
      schemas: { ...rules.components.schemas, ...schemas },
      securitySchemes,
    },
  };
  return jsonResponse(request, description, "data");
}
