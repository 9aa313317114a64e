import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";
import type { LookQuestion } from "#lib/visas/share/look-at-share.ts";

export const organisationMaxLength = 100;

/** Code and name of a post. Problem: the errors. */
export function parseLook(
  form: FormReader,
  t: Translator<"share">,
): Result<LookQuestion, Readonly<Record<string, string>>> {
  const code = oneLine(form.text("code"));
  const organisation = oneLine(form.text("organisation"));
  const errors: Record<string, string> = {};
  if (code === "") errors.code = t("error.code-missing");
  // A name needs letters of some script, because a dash or a dot tells the holder nothing.
  if (!/\p{L}.*\p{L}/u.test(organisation)) errors.organisation = t("error.organisation-missing");
  else if (organisation.length > organisationMaxLength) errors.organisation = t("error.organisation-long");
  return Object.keys(errors).length === 0 ? ok({ code, organisation }) : problem(errors);
}

/** One line without control characters and repeated blanks. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
