import { Tag, type TagColour } from "#components/ui/tag.tsx";
import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The status of an invitation. */
export function StatusTag({
  locale,
  status,
}: {
  readonly locale: Locale;
  readonly status: InvitationStatus;
}) {
  return <Tag colour={colours[status]}>{translator(locale, "rules")(`status.invitation.${status}`)}</Tag>;
}

const colours: Readonly<Record<InvitationStatus, TagColour>> = {
  DRAFT: "grey",
  SUBMITTED: "blue",
  RETURNED: "yellow",
  ISSUED: "green",
  REFUSED: "red",
  USED: "turquoise",
  CANCELLED: "grey",
  REVOKED: "red",
  EXPIRED: "grey",
};
