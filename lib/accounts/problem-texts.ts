import type { PasswordProblem } from "#lib/accounts/password-rules.ts";
import { passwordMaxBytes, passwordMinLength } from "#lib/accounts/password-rules.ts";
import type { EmailProblem } from "#lib/accounts/register.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The error for a password that cannot be chosen. */
export const passwordError = (locale: Locale, problem: PasswordProblem): FieldError => ({
  field: "password",
  message: translator(locale, "account")(`password-problem.${problem}`, {
    min: passwordMinLength,
    max: passwordMaxBytes,
    half: passwordMaxBytes / 2,
  }),
});

/** The error for an invalid e-mail address. */
export const emailError = (locale: Locale, problem: EmailProblem): FieldError => ({
  field: "email",
  message: translator(locale, "account")(`email-problem.${problem}`),
});
