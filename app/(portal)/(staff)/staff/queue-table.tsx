import type { ReactNode } from "react";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { countryName } from "#lib/applications/questionnaire/country-name.ts";
import type { QueueEntry } from "#lib/applications/review/queue.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { claimAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly entries: readonly QueueEntry[];
  /** Officers get a button to take an application. */
  readonly decides: boolean;
  /** May give what one officer reviews to another. */
  readonly reassigns: boolean;
}

/** One line for each application. */
export function QueueTable({ locale, policy, entries, decides, reassigns }: Props) {
  const t = translator(locale, "staff");
  const rules = translator(locale, "rules");
  const columns = ["reference", "due", "state", "purpose", "territory", "holder"];
  return (
    <Table
      caption={t("queue.caption")}
      captionHidden
      head={[...columns, ...(decides ? ["action"] : [])].map((column) => t(`queue.${column}`))}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: [
          <a className="govuk-link" href={`/staff/applications/${entry.id}`} data-case key="reference">
            {entry.reference}
          </a>,
          <Due key="due" t={t} locale={locale} entry={entry} />,
          <span key="state">
            {rules(`status.application.${entry.status}`)}
            {entry.answered && (
              <>
                {" "}
                <Tag colour="blue">{translator(locale, "correspondence")("thread.answered")}</Tag>
              </>
            )}
          </span>,
          entry.purpose ? rules(`purpose.${entry.purpose}`) : t("queue.unknown"),
          entry.territory ? countryName(policy, entry.territory, locale) : t("queue.unknown"),
          <Holder key="holder" locale={locale} entry={entry} reassigns={reassigns} />,
          ...(decides ? [<Claim key="claim" t={t} entry={entry} />] : []),
        ],
      }))}
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
  readonly t: Translator;
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

function Claim({ t, entry }: { readonly t: Translator; readonly entry: QueueEntry }): ReactNode {
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
