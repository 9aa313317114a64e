"use server";

import { revocationLetter } from "#lib/applications/review/letters.ts";
import { prepareRevocation, revokeVisa } from "#lib/visas/revoke-visa.ts";
import { formAction } from "#lib/web/action.ts";
import { caseAddress } from "../../../case-address.ts";
import { letterErrors, letterSteps } from "../letter-action.ts";

export const revokeAction = formAction({
  right: "application:decide",
  ...letterSteps({
    typed: (form) => form.text("text"),
    prepare: prepareRevocation,
    letter: ({ file, visa, text }) => revocationLetter({ number: visa.number, text }, file.recipient.locale),
    send: revokeVisa,
  }),
  // Used, revoked or re-opened meanwhile: its page says so.
  problem: (found, { form, locale }) =>
    found.kind === "not-revocable" ? caseAddress(form) : letterErrors(found.problems, locale),
});
