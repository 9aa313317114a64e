import { jsonAnswer } from "#lib/web/answer.ts";
import { everyone, handler } from "#lib/web/handler.ts";

/** The process answers: nothing more is asked. */
export const GET = handler({ caller: everyone, run: () => jsonAnswer({ status: "live" }) });
