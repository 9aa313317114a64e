"use server";

import { refuseEntry } from "#lib/border/refuse-entry.ts";
import { formAction } from "#lib/web/action.ts";
import { postedRecord } from "../../../posted-record.ts";
import { recordErrors } from "../../../record-errors.ts";

export const refuseEntryAction = formAction({
  right: "border:check",
  run: async ({ actor, form }) => refuseEntry(actor, await postedRecord(form), form.text("ground")),
  done: ({ kind }) => `/border?done=${kind}`,
  problem: (problem, { locale }) => recordErrors(locale, problem),
});
