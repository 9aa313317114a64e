import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { leaveOutAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly table: string;
  readonly line: number;
}

/** The actions for one row: correct it here, or send the table without it. */
export function RowActions({ locale, table, line }: Props) {
  const t = translator(locale, "arrivals");
  const which = <span className="govuk-visually-hidden"> {t("import.row-which", { line })}</span>;
  return (
    <div className="portal-row-actions portal-row-actions--inline">
      <a className="govuk-link" href={`/host/arrivals/import/${table}/rows/${line}`}>
        {t("import.row-correct")}
        {which}
      </a>
      <form action={leaveOutAction}>
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="line" value={line} />
        <button type="submit" className="portal-link-button">
          {t("import.row-leave-out")}
          {which}
        </button>
      </form>
    </div>
  );
}
