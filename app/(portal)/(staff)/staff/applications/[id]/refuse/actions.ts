"use server";

import { refusalLetter } from "#lib/applications/review/letters.ts";
import { prepareRefusal, refuseApplication } from "#lib/applications/review/refuse.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";
import { letterErrors, letterSteps } from "../letter-action.ts";

export const refuseAction = formAction({
  right: "application:decide",
  texts: "staff",
  ...letterSteps({
    typed: (form) => ({ ground: form.text("ground"), text: form.text("text") }),
    prepare: prepareRefusal,
    letter: ({ file, refusal }) =>
      refusalLetter({ reference: file.reference, ...refusal }, file.recipient.locale),
    send: refuseApplication,
  }),
  problem: (found, { form, locale, t }) => {
    // Another officer's, or decided: its page says so.
    if (found.kind === "not-held") return caseAddress(form);
    return found.problems.flatMap((one) =>
      one.kind === "ground-missing"
        ? [{ field: "ground", message: t("refuse.error.ground-missing") }]
        : letterErrors([one], locale),
    );
  },
});
