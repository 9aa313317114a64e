import { WarningText } from "#components/ui/warning-text.tsx";
import { now } from "#lib/platform/clock.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";
import { ageOfLists } from "#lib/visas/trust/age-of-lists.ts";
import type { Lists } from "./use-lists.ts";

interface Props extends Lists {
  readonly t: Translator<"scan">;
  /** Label read before a warning, such as "Important". */
  readonly warning: string;
}

/** The age of the lists, with a warning when they are too old. */
export function ListStatus({ lists, problem, renew, t, warning }: Props) {
  if (lists === undefined) return <p className="govuk-body">{t("lists.loading")}</p>;
  const age = lists ? ageOfLists(lists, now()) : undefined;
  const isWorn = age?.state !== "fresh" || problem === "not-believed";
  return (
    <div role="status">
      {age === undefined && <WarningText label={warning}>{t("lists.none")}</WarningText>}
      {age && age.state !== "fresh" && <WarningText label={warning}>{t(`lists.${age.state}`)}</WarningText>}
      {problem === "not-believed" && <WarningText label={warning}>{t("lists.not-believed")}</WarningText>}
      {age && (
        <p className="govuk-hint">
          {t("lists.age", { moment: formatInstant(t.locale, age.issuedAt), hours: age.hours })}
        </p>
      )}
      {isWorn && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={renew}>
          {t("lists.renew")}
        </button>
      )}
    </div>
  );
}
