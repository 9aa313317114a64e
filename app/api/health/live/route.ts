import { jsonAnswer } from "#lib/web/answer.ts";
import { everyone, handler } from "#lib/web/handler.ts";

/** Answers 200 as long as the process responds. */
export const GET = handler({ caller: everyone, run: () => jsonAnswer({ status: "live" }) });
