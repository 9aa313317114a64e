import { Table } from "#components/ui/table.tsx";
import { pathOfKind } from "#lib/applications/documents/document-kind.ts";
import { describeValue, fieldLabel } from "#lib/applications/questionnaire/describe-value.ts";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import type { CaseReturn } from "#lib/applications/review/find-returns.ts";
import { itemNames } from "#lib/applications/review/letters.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly found: ReviewCase;
}

/** The returns for correction: the requests, and old and new values side by side once resubmitted. */
export function Corrections({ locale, found }: Props) {
  if (found.returns.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{translator(locale, "decisions")("returns.title")}</h2>
      {found.returns.map((one) => (
        <Correction key={one.id} locale={locale} found={found} one={one} />
      ))}
    </section>
  );
}

function Correction({ locale, found, one }: Props & { readonly one: CaseReturn }) {
  const t = translator(locale, "decisions");
  const { file, policy } = found;
  const day = (at: Date) => formatDate(locale, dateInAlmaty(at));
  const inWords = (field: string, value: string) => (
    <span className={field.startsWith("mrz-line-") ? "portal-mono" : "portal-lines"}>
      {describeValue(policy, field, value, locale)}
    </span>
  );
  return (
    <article>
      <h3 className="govuk-heading-s">
        {t("returns.returned", { officer: one.officer, date: day(one.at) })}
      </h3>
      <p className="govuk-body portal-lines">{one.text}</p>
      <p className="govuk-body">
        {t("returns.asked")}: {itemNames(one, locale).join(", ")}
      </p>
      <p className="govuk-body">
        {one.resubmittedAt
          ? t("returns.resubmitted", { date: day(one.resubmittedAt) })
          : t("returns.waiting")}
      </p>
      {one.changes.length > 0 && (
        <Table
          caption={t("returns.changes")}
          head={(["field", "before", "after"] as const).map((column) => t(`returns.${column}`))}
          rows={one.changes.map(({ field, before, after }) => ({
            id: field,
            cells: [fieldLabel(field, locale), inWords(field, before), inWords(field, after)],
          }))}
        />
      )}
      {one.resubmittedAt && one.changes.length === 0 && (
        <p className="govuk-body">{t("returns.no-changes")}</p>
      )}
      {one.resubmittedAt &&
        one.pictures.map(({ kind, isReplaced }) => {
          const document = translator(locale, "staff")(`case.${kind}`);
          const path = `/staff/applications/${file.id}/returns/${one.id}/${pathOfKind(kind)}`;
          return (
            <p className="govuk-body" key={kind}>
              {t(isReplaced ? "returns.replaced" : "returns.kept", { document })}
              {isReplaced && (
                <>
                  {". "}
                  <a className="govuk-link" href={path} target="_blank" rel="noreferrer">
                    {t("returns.before-picture", { document })}
                  </a>
                </>
              )}
            </p>
          );
        })}
    </article>
  );
}
