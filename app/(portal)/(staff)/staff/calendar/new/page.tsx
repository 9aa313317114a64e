import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import type { Field } from "#lib/platform/forms/field.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { languages, locales } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { addAction } from "../actions.ts";

/** Adds a future day to the calendar. */
export default async function Page() {
  const { locale } = await guard("calendar:edit");
  const t = translator(locale, "calendar");
  const title = t("add.title");
  const fields: readonly Field[] = [
    {
      kind: "date",
      name: "date",
      label: t("date"),
      hint: t("add.hint"),
      parts: dateInputs(locale),
    },
    {
      kind: "radios",
      name: "kind",
      label: t("add.kind"),
      options: (["off", "working"] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    ...locales.map(
      (language): Field => ({
        kind: "text",
        name: language,
        label: textOr(t, `names.${language}`, languages[language].name),
        maxLength: 200,
      }),
    ),
    {
      kind: "checkboxes",
      name: "estimated",
      label: t("add.estimated"),
      options: [{ value: "yes", label: t("add.estimated-option") }],
    },
  ];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/calendar" text={t("title")} />
        <Form action={addAction} fields={fields} texts={formTexts(locale, title, t("add.submit"))}>
          <h1 className="govuk-heading-l">{title}</h1>
        </Form>
      </div>
    </div>
  );
}
