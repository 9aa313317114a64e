import { ok, problem, type Result } from "#lib/domain/result.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { LookQuestion } from "#lib/visas/share/look-at-share.ts";

export const organisationMaxLength = 100;

interface LookFault {
  readonly field: "code" | "organisation";
  readonly key: "code-missing" | "organisation-missing" | "organisation-long";
}

/** Code and name of a post, or what is wrong with each by the key of its message. */
export function parseLook(data: FormData): Result<LookQuestion, readonly LookFault[]> {
  const form = formReader(data);
  const code = oneLine(form.text("code"));
  const organisation = oneLine(form.text("organisation"));
  const faults: LookFault[] = [];
  if (code === "") faults.push({ field: "code", key: "code-missing" });
  // A name has letters in some script: a dash or a dot tells the holder nothing.
  if (!/\p{L}.*\p{L}/u.test(organisation))
    faults.push({ field: "organisation", key: "organisation-missing" });
  else if (organisation.length > organisationMaxLength)
    faults.push({ field: "organisation", key: "organisation-long" });
  return faults.length === 0 ? ok({ code, organisation }) : problem(faults);
}

/** One line without control characters and doubled blanks. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
