import { ScrollBox } from "#components/ui/scroll-box.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { describeFrozen } from "#lib/applications/describe-frozen.ts";
import { describeValue } from "#lib/applications/questionnaire/describe-value.ts";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { differingFields, invitedValues } from "#lib/applications/review/invited-values.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly found: ReviewCase;
}

/** The passport's lines need the width of both columns; the invitation has none. */
const isZone = (field: string): boolean => field.startsWith("mrz-line-");

/** Read letter by letter, so shown in monospaced type. */
const isMono = (field: string): boolean =>
  isZone(field) || field === "name-at-border" || field === "passport-number";

/**
 * The declared answers, page by page, next to the invitation's values; differences and corrections are marked. Stacked
 * on a phone.
 */
export function AnswersTable({ locale, found: { file, policy, checked, returns } }: Props) {
  const t = translator(locale, "decisions");
  const invited = invitedValues(file.invitation);
  const differing = differingFields(checked.differences);
  const before = new Map(returns[0]?.changes.map((change) => [change.field, change.before]));
  return (
    <ScrollBox className="portal-table-scroll" label={t("answers.caption")}>
      <table className="govuk-table portal-answers">
        <caption className="govuk-table__caption govuk-table__caption--m">{t("answers.caption")}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {(["question", "answer", "invitation"] as const).map((column) => (
              <th key={column} scope="col" className="govuk-table__header">
                {t(`answers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {describeFrozen(file.frozen, policy, locale).map((part) => (
          <tbody className="govuk-table__body" key={part.id}>
            <tr className="govuk-table__row">
              <th scope="rowgroup" colSpan={3} className="govuk-table__header portal-answers__part">
                {part.title}
              </th>
            </tr>
            {part.rows.map(({ field, label, value }) => {
              const old = before.get(field);
              const ofInvitation = invited[field];
              const isCompared = ofInvitation !== undefined || differing.has(field);
              return (
                <tr className="govuk-table__row" key={field}>
                  <th scope="row" className="govuk-table__cell portal-answers__question">
                    {label}
                  </th>
                  <td className="govuk-table__cell" colSpan={isZone(field) ? 2 : 1}>
                    <span className={isMono(field) ? "portal-mono" : "portal-lines"}>{value}</span>
                    {old !== undefined && (
                      <>
                        {" "}
                        <Tag colour="blue">{t("answers.corrected")}</Tag>
                        <br />
                        <del>{t("answers.was", { value: describeValue(policy, field, old, locale) })}</del>
                      </>
                    )}
                  </td>
                  {!isZone(field) && (
                    <td className="govuk-table__cell" data-column={t("answers.invitation")}>
                      {isCompared && (
                        <>
                          {ofInvitation !== undefined && (
                            <span className={isMono(field) ? "portal-mono" : undefined}>
                              {describeValue(policy, field, ofInvitation, locale)}
                            </span>
                          )}{" "}
                          {differing.has(field) && <Tag colour="red">{t("answers.differs")}</Tag>}
                        </>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}
