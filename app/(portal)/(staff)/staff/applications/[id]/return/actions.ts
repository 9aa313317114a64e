"use server";

import { returnLetter } from "#lib/applications/review/letters.ts";
import { prepareReturn, returnApplication } from "#lib/applications/review/return-application.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";
import { letterErrors, letterSteps } from "../letter-action.ts";

export const returnAction = formAction({
  right: "application:decide",
  texts: "decisions",
  ...letterSteps({
    typed: (form, data) => ({ items: itemsIn(data), text: form.text("text") }),
    prepare: prepareReturn,
    letter: ({ file, ...returned }) =>
      returnLetter({ ...returned, reference: file.reference }, file.recipient.locale),
    send: returnApplication,
  }),
  problem: (found, { form, locale, t }) => {
    if (found.kind === "not-held") return caseAddress(form);
    return found.problems.flatMap((one) =>
      one.kind === "nothing-named"
        ? [{ field: "items-documents", message: t("form.error.nothing-named") }]
        : letterErrors([one], locale),
    );
  },
});

/** Each page of the questionnaire has a group of checkboxes; the use case checks the named items. */
const itemsIn = (data: FormData): string[] =>
  [...data].flatMap(([name, value]) =>
    name.startsWith("items-") && typeof value === "string" ? [value] : [],
  );
