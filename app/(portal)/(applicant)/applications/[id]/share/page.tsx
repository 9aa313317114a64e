import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { AstanaTime } from "#components/ui/astana-time.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { listShares } from "#lib/visas/share/list-shares.ts";
import { SHARE_LIVES } from "#lib/visas/share/share-lives.ts";
import { guard } from "#lib/web/guard.ts";
import { shareAction } from "./actions.ts";
import { EndedCodes } from "./ended-codes.tsx";
import { LiveCode } from "./live-code.tsx";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

/** The holder's codes: create one, read one out, see the looks, end one. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("application:own");
  const { id } = await params;
  const shares = await listShares(actor, id);
  if (shares === undefined) notFound();
  const t = translator(locale, "share");
  const live = shares.filter(({ code }) => code !== undefined);
  const isMade = (await searchParams).done === "made";
  const ended = shares.filter(({ code }) => code === undefined);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/applications/${id}`} text={t("back")} />
        {isMade && live[0] && (
          <NotificationBanner title={translator(locale, "common")("success")} kind="success">
            <p className="govuk-notification-banner__heading">
              {t("made")} <span className="portal-mono">{live[0].code}</span>
            </p>
          </NotificationBanner>
        )}
        <Form
          action={shareAction}
          hidden={{ application: id }}
          values={{ hours: "24" }}
          fields={[
            {
              kind: "radios",
              name: "hours",
              label: t("life.label"),
              options: SHARE_LIVES.map((hours) => ({ value: String(hours), label: t(`life.${hours}`) })),
            },
          ]}
          texts={formTexts(locale, t("title"), t("create"))}
        >
          <h1 className="govuk-heading-l">{t("title")}</h1>
          <p className="govuk-body">{t("lead")}</p>
          <p className="govuk-body">{t("control")}</p>
        </Form>
        {live.length > 0 && <h2 className="govuk-heading-m">{t("live.title")}</h2>}
        {live.map((share) => (
          <LiveCode key={share.id} share={share} applicationId={id} locale={locale} />
        ))}
        {shares.length > 0 && <AstanaTime locale={locale} />}
        {ended.length > 0 && <EndedCodes shares={ended} locale={locale} />}
      </div>
    </div>
  );
}
