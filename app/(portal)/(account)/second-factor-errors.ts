import type { Limited } from "#lib/accounts/limits.ts";
import type { ProofProblem } from "#lib/accounts/second-factor/prove-factor.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The error for a refused code of the authenticator or recovery code. */
export function codeError(locale: Locale, problem: ProofProblem, field = "code"): FieldError {
  if (problem.kind === "limited") return lockedError(locale, problem);
  return { field, message: translator(locale, "staff-accounts")(`code.${problem.kind}`) };
}

/** The error of the whole form after too many wrong codes. */
const lockedError = (locale: Locale, { retryAfterSeconds }: Limited): FieldError => ({
  field: "",
  message: translator(locale, "staff-accounts")("code.locked", {
    minutes: Math.ceil(retryAfterSeconds / 60),
  }),
});

/** The error for the first code of an authenticator that is being set up. */
export function enrolError(locale: Locale, problem: { kind: "missing" | "wrong" } | Limited): FieldError {
  if (problem.kind === "limited") return lockedError(locale, problem);
  const t = translator(locale, "staff-accounts");
  return { field: "code", message: t(problem.kind === "wrong" ? "enrol.wrong" : "code.missing") };
}
