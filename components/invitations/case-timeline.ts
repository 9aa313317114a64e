import type { TimelineItem } from "#components/ui/timeline.tsx";
import type { InvitationCase } from "#lib/invitations/find-invitation.ts";
import { fromStored } from "#lib/invitations/stored-day.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/**
 * The history of an invitation and the statuses and dates of the application that uses it; nothing else about that
 * application.
 */
export function caseTimeline(locale: Locale, found: InvitationCase): readonly TimelineItem[] {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  const { row, progress, mailed } = found;
  const items: TimelineItem[] = [];
  const add = (id: string, title: string, at: Date | null | undefined) => {
    if (at) items.push({ id, title, when: formatInstant(locale, at), state: "done" });
  };
  add("drafted", t("person.drafted"), row.createdAt);
  add("submitted", t("person.submitted"), row.submittedAt);
  if (row.decision?.outcome !== "ISSUE") add("issued", t("person.decision.ISSUE"), row.issuedAt);
  if (row.decision) add("decision", t(`person.decision.${row.decision.outcome}`), row.decision.decidedAt);
  if (row.guestEmail) add("mailed", t("person.mailed", { email: row.guestEmail }), mailed.lastAt);
  if (progress) {
    add("started", t("person.started"), progress.startedAt);
    add("applied", t("person.application-submitted"), progress.submittedAt);
    add("paid", t("person.application-paid"), progress.paidAt);
    const status = rules(`status.application.${progress.status}`);
    if (progress.decidedAt) add("decided", t("person.application-decided", { status }), progress.decidedAt);
    else items.push({ id: "now", title: t("person.application-now", { status }), state: "now" });
  }
  if (row.status === "SUBMITTED" && row.promisedOn) {
    const date = formatDate(locale, fromStored(row.promisedOn));
    items.push({ id: "promised", title: t("person.promised", { date }), state: "now" });
  }
  return items;
}
