import { Tag, type TagColour } from "#components/ui/tag.tsx";
import type { OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const colours: Readonly<Record<OrganisationStatus, TagColour>> = {
  NEW: "blue",
  CONFIRMED: "green",
  RETURNED: "yellow",
  RELEASED: "grey",
};

/** The status of a host: whether the migration service has confirmed it. */
export function StatusTag({
  locale,
  status,
}: {
  readonly locale: Locale;
  readonly status: OrganisationStatus;
}) {
  return <Tag colour={colours[status]}>{translator(locale, "organisation")(`status.${status}`)}</Tag>;
}
