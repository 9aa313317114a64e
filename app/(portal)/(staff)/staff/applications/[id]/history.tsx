import { Timeline } from "#components/ui/timeline.tsx";
import type { HistoryEntry } from "#lib/applications/review/history.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { historyTitle } from "./history-title.ts";

interface Props {
  readonly locale: Locale;
  readonly history: readonly HistoryEntry[];
}

/** The history of the application, from the audit chain. */
export function History({ locale, history }: Props) {
  const t = translator(locale, "staff");
  return (
    <section>
      <h2 className="govuk-heading-m">{t("case.history")}</h2>
      {history.length === 0 && <p className="govuk-body">{t("case.history-empty")}</p>}
      <Timeline
        items={history.map((entry) => ({
          id: entry.id,
          title: historyTitle(locale, entry.action),
          when: `${formatInstant(locale, entry.at)}, ${textOf(t, `role.${entry.actorRole}`)}`,
          state: "done",
        }))}
      />
    </section>
  );
}
