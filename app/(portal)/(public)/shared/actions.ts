"use server";

import { redirect } from "next/navigation";
import type { FieldError, FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { lookAtShare } from "#lib/visas/share/look-at-share.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";
import { parseLook } from "./parse-look.ts";

/** Opens what the holder shares; the page after it shows it. */
export async function lookAction(_state: FormState, data: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const t = translator(locale, "share");
  const question = parseLook(data);
  if (!question.ok) {
    const errors = question.problem.map(({ field, key }): FieldError => {
      return { field, message: t(`error.${key}`) };
    });
    return failed(data, errors);
  }
  const look = await lookAtShare(question.value, await clientAddress());
  if (look.ok) redirect(`/shared/${look.value.lookId}`);
  if (look.problem.kind === "no-such-code")
    return failed(data, [{ field: "code", message: t("error.no-such-code") }]);
  const minutes = Math.ceil(look.problem.retryAfterSeconds / 60);
  const message = translator(locale, "common")("too-many-attempts", { minutes });
  return failed(data, [{ field: "", message }]);
}
