import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { lookAtLink } from "#lib/accounts/confirm-email.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";
import { confirmLinkAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ link: string }>;
}

/** Asks before confirming, because mail programs open links automatically. */
export default async function Page({ params }: Props) {
  const { link } = await params;
  const locale = await currentLocale();
  const t = translator(locale, "account");
  const usable = await lookAtLink(link);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {usable.ok ? (
          <Form
            action={confirmLinkAction}
            fields={[]}
            texts={formTexts(locale, t("confirm-link.title"), t("confirm-link.submit"))}
            hidden={{ link }}
          >
            <h1 className="govuk-heading-l">{t("confirm-link.title")}</h1>
            <p className="govuk-body">{t("confirm-link.intro")}</p>
          </Form>
        ) : (
          <>
            <PageTitle locale={locale} title={t(`confirm-link.${usable.problem}-title`)} />
            <h1 className="govuk-heading-l">{t(`confirm-link.${usable.problem}-title`)}</h1>
            <p className="govuk-body">{t(`confirm-link.${usable.problem}`)}</p>
            <ButtonLink href="/sign-in">{t("sign-in.submit")}</ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}
