import { ProblemList } from "#components/invitations/problem-list.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import type { WaitingRow } from "#lib/invitations/find-group.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { removeRowAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly rows: readonly WaitingRow[];
}

/** Rows that cannot be submitted yet, each with its faults. */
export function RowsTable({ locale, policy, rows }: Props) {
  const t = translator(locale, "invitations");
  return (
    <Table
      caption={t("group.rows", { count: rows.length })}
      head={[t("group.line"), t("group.problems"), t("list.name"), t("list.passport")]}
      rows={rows.map(({ id, line, typed, problems }) => ({
        id,
        cells: [
          String(line),
          <div key="problems">
            {problems.length === 0 ? (
              t("group.no-problem")
            ) : (
              <ProblemList locale={locale} policy={policy} problems={problems} />
            )}
            <div className="portal-row-actions portal-row-actions--inline">
              <a className="govuk-link" href={`/host/invitations/rows/${id}`}>
                {t("group.correct")}
                <span className="govuk-visually-hidden"> {t("group.correct-hidden", { line })}</span>
              </a>
              <form action={removeRowAction}>
                <input type="hidden" name="id" value={id} />
                <button type="submit" className="portal-link-button">
                  {t("group.remove")}
                  <span className="govuk-visually-hidden"> {t("group.correct-hidden", { line })}</span>
                </button>
              </form>
            </div>
          </div>,
          [typed.surname, typed["given-names"]].filter(Boolean).join(" "),
          typed["passport-number"],
        ],
      }))}
    />
  );
}
