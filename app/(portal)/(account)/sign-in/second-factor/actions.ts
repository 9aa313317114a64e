"use server";

import { enrolAndSignIn } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { problem } from "#lib/domain/result.ts";
import { enter } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";
import { writeCookie } from "#lib/web/cookie-jar.ts";
import { recoveryCookie } from "../../recovery-cookie.ts";
import { enrolError } from "../../second-factor-errors.ts";
import { readSecondStep } from "../read-second-step.ts";

export const enrolAction = formAction({
  right: "everyone",
  secret: ["code"],
  read: readSecondStep,
  run: async ({ form, locale }, step) => {
    const enrolled = await enrolAndSignIn(step, form.text("code"));
    if (enrolled.ok) return enrolled;
    return problem(enrolled.problem.kind === "gone" ? "/sign-in" : [enrolError(locale, enrolled.problem)]);
  },
  done: async (enrolled) => {
    await writeCookie(recoveryCookie, { codes: [...enrolled.recoveryCodes] });
    return enter(enrolled, "/account/security/recovery-codes");
  },
  problem: (told) => told,
});
