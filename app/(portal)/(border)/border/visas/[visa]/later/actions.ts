"use server";

import { admit } from "#lib/border/admit.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { formAction } from "#lib/web/action.ts";
import { postedRecord } from "../../../posted-record.ts";
import { recordErrors } from "../../../record-errors.ts";
import { parseMoment } from "./parse-moment.ts";

const recorders = { ENTRY: admit, EXIT: recordExit } as const;

export const recordLaterAction = formAction({
  right: "border:check",
  texts: "border",
  read: ({ form, t }) => {
    const kind = form.choice("kind", ["ENTRY", "EXIT"]);
    const moment = parseMoment(form);
    if (kind !== undefined && moment.ok) return ok({ kind, at: moment.value });
    return problem({
      ...(kind === undefined && { kind: t("later.kind-missing") }),
      ...(!moment.ok &&
        Object.fromEntries(moment.problem.map(({ field, key }) => [field, t(`later.${key}`)]))),
    });
  },
  run: async ({ actor, form }, { kind, at }) => recorders[kind](actor, { ...(await postedRecord(form)), at }),
  done: ({ kind }) => `/border?done=${kind}`,
  problem: (told, { locale }) => recordErrors(locale, told),
});
