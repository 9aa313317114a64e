import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { inParts, readShareCode } from "#lib/visas/share/share-code.ts";
import { currentLocale } from "#lib/web/request.ts";
import { lookAction } from "./actions.ts";
import { organisationMaxLength } from "./parse-look.ts";

interface Props {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

/** The page on which an airline, a hotel or an employer enters a holder's code and their own name. */
export default async function Page({ searchParams }: Props) {
  const [{ code }, locale] = await Promise.all([searchParams, currentLocale()]);
  const t = translator(locale, "share");
  const known = typeof code === "string" ? readShareCode(code) : undefined;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Form
          action={lookAction}
          values={{ code: known ? inParts(known) : "" }}
          fields={[
            {
              kind: "text",
              name: "code",
              label: t("code"),
              hint: t("look.code-hint"),
              width: 20,
              maxLength: 40,
              spellCheck: false,
              mono: true,
            },
            {
              kind: "text",
              name: "organisation",
              label: t("look.organisation"),
              hint: t("look.organisation-hint"),
              autoComplete: "organization",
              maxLength: organisationMaxLength,
            },
          ]}
          texts={formTexts(locale, t("look.title"), t("look.submit"))}
        >
          <h1 className="govuk-heading-l">{t("look.title")}</h1>
          <p className="govuk-body">{t("look.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
