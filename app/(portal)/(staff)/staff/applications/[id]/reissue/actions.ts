"use server";

import { mrzFieldProblem } from "#lib/applications/questionnaire/mrz-problem.ts";
import { problemText } from "#lib/applications/questionnaire/problem-text.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { reissueVisa } from "#lib/visas/reissue-visa.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";
import { reissueProblemText } from "./problem-text.ts";

/** Issues the visa for the new passport and shows the case; obstacles are errors of the field. */
export const reissueAction = formAction({
  right: "visa:reissue",
  texts: "decisions",
  read: ({ form, t }) => {
    const pages = form.text("blank-pages").trim();
    return /^\d{1,2}$/.test(pages)
      ? ok(Number(pages))
      : problem({ "blank-pages": t("reissue.error.blank-pages") });
  },
  run: ({ actor, form }, blankPages) =>
    reissueVisa(actor, form.text("applicationId"), {
      mrz: form.text("mrz").slice(0, 500),
      sound: form.flag("sound"),
      blankPages,
    }),
  done: (_, { form }) => caseAddress(form),
  problem: (found, { locale, form }) => {
    // Used, revoked or re-opened meanwhile: its page says so.
    if (found.kind === "not-reissuable") return caseAddress(form);
    if (found.kind === "mrz-wrong") {
      const [first] = found.problems;
      return { mrz: first && problemText("mrz", mrzFieldProblem(first), locale) };
    }
    return found.problems.map((one) => ({
      field: one.rule === "R7.1" ? "sound" : one.rule === "R7.2" ? "blank-pages" : "mrz",
      message: reissueProblemText(locale, found.policy, one),
    }));
  },
});
