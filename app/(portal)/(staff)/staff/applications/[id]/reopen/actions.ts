"use server";

import { reopeningLetter } from "#lib/applications/review/letters.ts";
import { prepareReopening, reopenApplication } from "#lib/visas/reopen-application.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";
import { letterErrors, letterSteps } from "../letter-action.ts";

export const reopenAction = formAction({
  right: "decision:reopen",
  ...letterSteps({
    typed: (form) => form.text("text"),
    prepare: prepareReopening,
    letter: ({ file, text }) => {
      const visaNumber = file.status === "GRANTED" ? file.visa?.number : undefined;
      return reopeningLetter({ reference: file.reference, visaNumber, text }, file.recipient.locale);
    },
    send: reopenApplication,
  }),
  // The holder has entered, or a concurrent action was faster: its page says so.
  problem: (found, { form, locale }) =>
    found.kind === "not-reopenable" ? caseAddress(form) : letterErrors(found.problems, locale),
});
