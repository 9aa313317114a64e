import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { findInvite, joinWay, type OpenInvite } from "#lib/accounts/organisations/find-invite.ts";
import { passwordMinLength } from "#lib/accounts/password-rules.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { joinAction, joinNewAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ link: string }>;
}

/** The options of a colleague invited by mail: create an account, sign in, or join. */
export default async function Page({ params }: Props) {
  const { link } = await params;
  const [locale, actor, invite] = await Promise.all([currentLocale(), currentActor(), findInvite(link)]);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {invite ? (
          <Join locale={locale} link={link} invite={invite} way={await joinWay(invite, actor)} />
        ) : (
          <Explained locale={locale} reason="dead" />
        )}
      </div>
    </div>
  );
}

interface JoinProps {
  readonly locale: Locale;
  readonly link: string;
  readonly invite: OpenInvite;
  readonly way: Awaited<ReturnType<typeof joinWay>>;
}

function Join({ locale, link, invite, way }: JoinProps) {
  const t = translator(locale, "organisation");
  const { organisation, email } = invite;
  const values = { organisation, email, role: t(`role.${invite.role}`) };
  if (way === "not-a-host" || way === "other-account") {
    return <Explained locale={locale} reason={way} values={values} />;
  }
  if (way === "sign-in") {
    return (
      <Explained locale={locale} reason={way} values={values}>
        <ButtonLink href={`/sign-in?return=${encodeURIComponent(`/join/${link}`)}`}>
          {t("join.sign-in-button")}
        </ButtonLink>
      </Explained>
    );
  }
  const isNew = way === "new-account";
  return (
    <Form
      action={isNew ? joinNewAction : joinAction}
      fields={
        isNew
          ? [
              {
                kind: "password",
                name: "password",
                label: t("join.password"),
                hint: t("join.password-hint", { min: passwordMinLength }),
                autoComplete: "new-password",
              },
            ]
          : []
      }
      texts={formTexts(locale, t("join.title", values), t("join.submit"))}
      hidden={{ link }}
    >
      <h1 className="govuk-heading-l">{t("join.title", values)}</h1>
      <p className="govuk-body">{t("join.body", values)}</p>
      {isNew && <p className="govuk-body govuk-!-text-break-word">{t("join.new-account", values)}</p>}
    </Form>
  );
}

interface ExplainedProps {
  readonly locale: Locale;
  readonly reason: "dead" | "not-a-host" | "other-account" | "sign-in";
  readonly values?: { readonly organisation: string; readonly email: string; readonly role: string };
  readonly children?: React.ReactNode;
}

function Explained({ locale, reason, values, children }: ExplainedProps) {
  const t = translator(locale, "organisation");
  const title = t(`join.${reason}-title`, values);
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body govuk-!-text-break-word">{t(`join.${reason}`, values)}</p>
      {children}
    </>
  );
}
