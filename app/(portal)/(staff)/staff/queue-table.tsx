import type { ReactNode } from "react";
import { ListTable } from "#components/list/list-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { QueueEntry } from "#lib/applications/review/queue.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { claimAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly rows: readonly QueueEntry[];
  readonly empty: string;
  /** Adds a button for claiming an application, for officers. */
  readonly decides: boolean;
  /** Whether the reader may reassign applications. */
  readonly reassigns: boolean;
}

/** A table of applications, one row each. */
export function QueueTable({ locale, policy, rows, empty, decides, reassigns }: Props) {
  const t = translator(locale, "staff");
  const rules = translator(locale, "rules");
  return (
    <ListTable
      caption={t("queue.caption")}
      rows={rows}
      empty={empty}
      columns={[
        {
          head: t("queue.reference"),
          cell: ({ id, reference }) => (
            <a className="govuk-link" href={`/staff/applications/${id}`} data-case>
              {reference}
            </a>
          ),
        },
        { head: t("queue.due"), cell: (entry) => <Due t={t} locale={locale} entry={entry} /> },
        {
          head: t("queue.state"),
          cell: ({ status, answered }) => (
            <span>
              {rules(`status.application.${status}`)}
              {answered && (
                <>
                  {" "}
                  <Tag colour="blue">{translator(locale, "correspondence")("thread.answered")}</Tag>
                </>
              )}
            </span>
          ),
        },
        {
          head: t("queue.purpose"),
          cell: ({ purpose }) => (purpose ? rules(`purpose.${purpose}`) : t("queue.unknown")),
        },
        {
          head: t("queue.territory"),
          cell: ({ territory }) => (territory ? countryName(policy, territory, locale) : t("queue.unknown")),
        },
        {
          head: t("queue.holder"),
          cell: (entry) => <Holder locale={locale} entry={entry} reassigns={reassigns} />,
        },
        ...(decides
          ? [{ head: t("queue.action"), cell: (entry: QueueEntry) => <Claim t={t} entry={entry} /> }]
          : []),
      ]}
    />
  );
}

interface HolderProps {
  readonly locale: Locale;
  readonly entry: QueueEntry;
  readonly reassigns: boolean;
}

function Holder({ locale, entry, reassigns }: HolderProps): ReactNode {
  const t = translator(locale, "staff");
  const { heldBy } = entry;
  if (heldBy === undefined) return t("queue.nobody");
  const name = heldBy.own ? t("queue.you") : heldBy.email;
  if (!reassigns || entry.status !== "IN_REVIEW") return name;
  const q = translator(locale, "queue");
  return (
    <>
      {name}
      <br />
      <a className="govuk-link" href={`/staff/applications/${entry.id}/reassign`}>
        {q("reassign.link")}
        <span className="govuk-visually-hidden">
          {" "}
          {t("queue.claim-hidden", { reference: entry.reference })}
        </span>
      </a>
    </>
  );
}

function Due({
  t,
  locale,
  entry,
}: {
  readonly t: Translator<"staff">;
  readonly locale: Locale;
  readonly entry: QueueEntry;
}): ReactNode {
  if (entry.promisedOn === undefined) return t("queue.undated");
  const date = formatDate(locale, entry.promisedOn);
  if (entry.overdue) {
    return (
      <>
        {date} <Tag colour="red">{t("queue.overdue")}</Tag>
      </>
    );
  }
  if (entry.workingDaysLeft === undefined) return date;
  return (
    <>
      {date}
      <br />
      <span className="govuk-hint govuk-!-margin-bottom-0">
        {t("queue.left", { days: entry.workingDaysLeft })}
      </span>
    </>
  );
}

function Claim({ t, entry }: { readonly t: Translator<"staff">; readonly entry: QueueEntry }): ReactNode {
  if (entry.status !== "PAID") return null;
  return (
    <form action={claimAction}>
      <input type="hidden" name="applicationId" value={entry.id} />
      <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        {t("queue.claim")}
        <span className="govuk-visually-hidden">
          {" "}
          {t("queue.claim-hidden", { reference: entry.reference })}
        </span>
      </button>
    </form>
  );
}
