import { ProblemList } from "#components/invitations/problem-list.tsx";
import { StatusTag } from "#components/invitations/status-tag.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import type { Person } from "#lib/invitations/find-group.ts";
import { fromStored } from "#lib/invitations/stored-day.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly people: readonly Person[];
  /** Address of an invitation's page without its id. */
  readonly base: string;
}

/** The people of a group, with their invitation numbers once issued and their obstacles before. */
export function PeopleTable({ locale, policy, people, base }: Props) {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  const columns = ["name", "passport", "purpose", "period", "number", "status"] as const;
  return (
    <Table
      caption={t("group.people", { count: people.length })}
      head={columns.map((column) => t(`list.${column}`))}
      rows={people.map(({ row, problems }) => ({
        id: row.id,
        cells: [
          <a className="govuk-link" href={`${base}/${row.id}`} key="name">
            {[row.surname, row.givenNames].filter(Boolean).join(" ")}
          </a>,
          row.passportNumber,
          `${rules(`purpose.${row.purpose}`)} (${row.category})`,
          t("period", {
            first: formatDate(locale, fromStored(row.firstDay)),
            last: formatDate(locale, fromStored(row.lastDay)),
          }),
          row.number ?? t("list.no-number"),
          <div key="status">
            <StatusTag locale={locale} status={row.status} />
            <ProblemList locale={locale} policy={policy} problems={problems} />
          </div>,
        ],
      }))}
    />
  );
}
