"use server";

import { admit } from "#lib/border/admit.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { formAction } from "#lib/web/action.ts";
import { postedRecord } from "../../posted-record.ts";
import { recordErrors } from "../../record-errors.ts";

/** If another desk was faster, the errors say so, and nothing is overwritten. */
export const crossAction = formAction({
  right: "border:check",
  run: async ({ actor, form }) => {
    const record = form.text("act") === "exit" ? recordExit : admit;
    return record(actor, await postedRecord(form));
  },
  done: ({ kind }) => `/border?done=${kind}`,
  problem: (problem, { locale }) => recordErrors(locale, problem),
});
