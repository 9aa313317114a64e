import { jsonAnswer } from "#lib/web/answer.ts";
import { handler } from "#lib/web/handler.ts";
import { deskOfficer } from "../desk-request.ts";

/** The officer in whose name a desk records from now on. */
export const GET = handler({
  caller: deskOfficer,
  run: ({ caller: officer }) => jsonAnswer({ officer: officer.id }),
});
