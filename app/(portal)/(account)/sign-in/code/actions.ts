"use server";

import { signInByCode } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { problem } from "#lib/domain/result.ts";
import { enter } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";
import { codeError } from "../../second-factor-errors.ts";
import { readSecondStep } from "../read-second-step.ts";

export const signInByCodeAction = formAction({
  right: "everyone",
  secret: ["code"],
  read: readSecondStep,
  run: async ({ form, locale }, step) => {
    const outcome = await signInByCode(step, form.text("code"));
    if (outcome.ok) return { ok: true, value: { ...outcome.value, returnTo: step.returnTo } };
    return problem(outcome.problem.kind === "gone" ? "/sign-in" : [codeError(locale, outcome.problem)]);
  },
  done: (signedIn) =>
    enter(signedIn, signedIn.codesLeft === undefined ? signedIn.returnTo : "/account/security?done=recovery"),
  problem: (told) => told,
});
