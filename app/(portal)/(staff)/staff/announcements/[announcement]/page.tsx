import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import type { Field } from "#lib/platform/forms/field.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";
import { languages, locales } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { listAnnouncements } from "#lib/policy/announcements.ts";
import { guard } from "#lib/web/guard.ts";
import { saveAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ announcement: string }>;
}

/** A new announcement (`new`) or an existing one, in each language and with its days. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("announcement:edit");
  const { announcement: id } = await params;
  const known = (await listAnnouncements(actor)).find((one) => one.id === id);
  if (!known && id !== "new") notFound();
  const t = translator(locale, "announcements");
  const title = t(known ? "edit-title" : "new");
  const parts = dateInputs(locale);
  const fields: readonly Field[] = [
    ...locales.map(
      (language): Field => ({
        kind: "textarea",
        name: language,
        label: textOr(t, `texts.${language}`, languages[language].name),
        hint: t("text-hint"),
        rows: 3,
      }),
    ),
    { kind: "date", name: "from", label: t("from"), parts },
    { kind: "date", name: "until", label: t("until"), parts },
  ];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/announcements" text={t("back")} />
        <Form
          action={saveAction}
          fields={fields}
          values={
            known
              ? {
                  ...known.texts,
                  ...threePartValues("from", known.from),
                  ...threePartValues("until", known.until),
                }
              : {}
          }
          texts={formTexts(locale, title, t("save"))}
          hidden={known ? { announcement: known.id } : {}}
        >
          <h1 className="govuk-heading-l">{title}</h1>
        </Form>
      </div>
    </div>
  );
}
