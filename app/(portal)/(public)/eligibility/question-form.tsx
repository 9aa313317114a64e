import { fieldId } from "#components/form/field-id.ts";
import { FieldView } from "#components/form/field-view.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { eligibilityFields } from "./fields.ts";
import type { QueryError } from "./read-query.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly values: FormValues;
  readonly errors: readonly QueryError[];
}

/** The questions as a GET form, so that the answer has an address of its own. */
export function QuestionForm({ locale, policy, values, errors }: Props) {
  const t = translator(locale, "eligibility");
  const common = translator(locale, "common");
  const fields = eligibilityFields(locale, policy);
  const messageOf = (name: string) => {
    const error = errors.find(({ field }) => field === name);
    return error && t(`error.${error.key}`);
  };
  const title = common("page-title", { title: t("title") });
  return (
    <form action="/eligibility" method="get" noValidate>
      <title>{errors.length > 0 ? `${common("error-prefix")} ${title}` : title}</title>
      {errors.length > 0 && (
        <div className="govuk-error-summary">
          <div role="alert">
            <h2 className="govuk-error-summary__title">{common("error-summary")}</h2>
            <ul className="govuk-list govuk-error-summary__list">
              {fields
                .filter(({ name }) => messageOf(name) !== undefined)
                .map((field) => (
                  <li key={field.name}>
                    <a href={`#${fieldId(field)}`}>{messageOf(field.name)}</a>
                  </li>
                ))}
            </ul>
          </div>
        </div>
      )}
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          values={values}
          error={messageOf(field.name)}
          errorPrefix={common("error-prefix")}
          heading={false}
        />
      ))}
      <button type="submit" className="govuk-button">
        {t("submit")}
      </button>
    </form>
  );
}
