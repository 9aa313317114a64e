import { Tag, type TagColour } from "#components/ui/tag.tsx";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const colours = {
  DRAFT: "grey",
  SUBMITTED: "orange",
  PAID: "blue",
  IN_REVIEW: "blue",
  RETURNED: "orange",
  GRANTED: "green",
  REFUSED: "red",
  WITHDRAWN: "grey",
  LAPSED: "grey",
} as const satisfies Record<ApplicationStatus, TagColour>;

/** The name and colour of an application's status. */
export function StatusTag({
  status,
  locale,
}: {
  readonly status: ApplicationStatus;
  readonly locale: Locale;
}) {
  return <Tag colour={colours[status]}>{translator(locale, "rules")(`status.application.${status}`)}</Tag>;
}
