import { Timeline } from "#components/ui/timeline.tsx";
import { noticeChanges } from "#lib/arrivals/describe-notice.ts";
import type { NoticeDetails } from "#lib/arrivals/find-notice.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly details: NoticeDetails;
}

/** The history of a notice, with the changes that each amendment made. */
export function HistoryTimeline({ locale, policy, details }: Props) {
  const t = translator(locale, "arrivals");
  return (
    <Timeline
      items={details.events.map(({ revision, event, at, by, reason, content }, index) => {
        const before = details.events[index - 1]?.content;
        const changes = before ? noticeChanges(locale, policy, { before, after: content }) : [];
        return {
          id: String(revision),
          title: t(`event.${event}`),
          when: `${formatInstant(locale, at)}, ${t(`by.${by}`)}`,
          state: "done",
          children: (reason || changes.length > 0) && (
            <ul className="govuk-list">
              {reason && <li className="portal-lines">{t("reason", { reason })}</li>}
              {changes.map((change) => (
                <li key={change.field}>
                  {t("change", {
                    field: t(`field.${change.field}`),
                    before: change.before || t("empty"),
                    after: change.after || t("empty"),
                  })}
                </li>
              ))}
            </ul>
          ),
        };
      })}
    />
  );
}
