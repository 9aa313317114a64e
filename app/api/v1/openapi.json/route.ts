import { noticeApi } from "#lib/host-api/open-api.ts";
import { openApi } from "#lib/public-api/open-api.ts";
import { documentPaths } from "#lib/visas/verify/open-api.ts";
import { publicHandler } from "#lib/web/public-api-handler.ts";

/** The interface's description for programs; for people it is at /api/docs. */
export const GET = publicHandler({
  run: () => {
    const rules = openApi("en");
    const { paths, schemas, securitySchemes } = noticeApi("en");
    const body = {
      ...rules,
      paths: { ...rules.paths, ...documentPaths("en"), ...paths },
      components: {
        ...rules.components,
        schemas: { ...rules.components.schemas, ...schemas },
        securitySchemes,
      },
    };
    return { answered: true, body, caching: "data" };
  },
});
