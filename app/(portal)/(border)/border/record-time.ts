import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** An act that reached the portal later than this is shown with both times. */
const lateAfterMs = 120_000;

/** When it happened and, where it was recorded afterwards, when that was. */
export function recordTime(
  locale: Locale,
  { at, recordedAt }: { readonly at: Date; readonly recordedAt: Date },
): string {
  const happened = formatInstant(locale, at);
  if (recordedAt.getTime() - at.getTime() < lateAfterMs) return happened;
  return translator(locale, "border")("recent.late", {
    at: happened,
    recordedAt: formatInstant(locale, recordedAt),
  });
}
