import type { TimelineItem } from "#components/ui/timeline.tsx";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import { payableUntil } from "#lib/applications/periods.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The steps of an application: past ones, the current one, and the promised date of the decision. */
export function timelineItems(
  application: OwnApplication,
  policy: Policy,
  locale: Locale,
  isPaying: boolean,
): readonly TimelineItem[] {
  const t = translator(locale, "application");
  const { status, submittedAt, paidAt, decidedAt } = application;
  const at = (instant: Date | undefined) => (instant ? { when: formatInstant(locale, instant) } : {});
  const items: TimelineItem[] = [];
  if (submittedAt) {
    items.push({ id: "submitted", title: t("timeline.submitted"), state: "done", ...at(submittedAt) });
  }
  if (paidAt) items.push({ id: "paid", title: t("timeline.paid"), state: "done", ...at(paidAt) });

  if (status === "WITHDRAWN" || status === "LAPSED") {
    const ended = status === "WITHDRAWN" ? "withdrawn" : "lapsed";
    return [...items, { id: ended, title: t(`timeline.${ended}`), state: "done" }];
  }
  if (status === "GRANTED" || status === "REFUSED") {
    const decision = status === "GRANTED" ? "granted" : "refused";
    return [
      ...items,
      { id: "review", title: t("timeline.review"), state: "done" },
      { id: "decision", title: t(`timeline.${decision}`), state: "done", ...at(decidedAt) },
    ];
  }
  if (status === "SUBMITTED" && submittedAt) {
    const date = formatDate(locale, payableUntil(policy, submittedAt));
    const when = isPaying ? t("timeline.paying") : t("timeline.pay-by", { date });
    items.push({ id: "pay", title: t("timeline.pay"), state: "now", when });
  }
  return [
    ...items,
    {
      id: "review",
      title: t("timeline.review"),
      state: status === "PAID" || status === "IN_REVIEW" ? "now" : "later",
    },
    {
      id: "decision",
      title: t("timeline.decision"),
      state: "later",
      when: promiseText(application, policy, locale),
    },
  ];
}

/** The promised date of the decision as text; before payment, the time that it takes from then. */
function promiseText(application: OwnApplication, policy: Policy, locale: Locale): string {
  const t = translator(locale, "application");
  const { paidAt, promisedOn } = application;
  if (promisedOn) return t("timeline.promised", { date: formatDate(locale, promisedOn) });
  return paidAt
    ? t("timeline.unknown")
    : t("timeline.within", { days: policy.promises.applicationWorkingDays });
}
