import type { MessageProblem } from "#lib/applications/correspondence/send-message.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Why a note or message was refused, in the writer's language. */
export function correspondenceProblemText(
  locale: Locale,
  problem: Exclude<MessageProblem, { readonly kind: "not-found" }>,
): string {
  if (problem.kind === "limited") {
    const minutes = Math.ceil(problem.retryAfterSeconds / 60);
    return translator(locale, "common")("too-many-attempts", { minutes });
  }
  return translator(locale, "correspondence")(`error.${problem.kind}`, { ...problem });
}
