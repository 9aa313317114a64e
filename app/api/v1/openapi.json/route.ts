import { openApi } from "#lib/rules/open-api.ts";
import { jsonResponse } from "../json-response.ts";

export const dynamic = "force-dynamic";

/** The interface's description for programs; for people it is at /api/docs. */
export const GET = (request: Request): Response => jsonResponse(request, openApi("en"), "data");
