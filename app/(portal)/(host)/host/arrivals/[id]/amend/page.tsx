import { ClosedNotice } from "#components/arrivals/closed-notice.tsx";
import { currentProperty, NoticePageForm } from "#components/arrivals/notice-page-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { typedOf } from "#lib/arrivals/notice.ts";
import { noticeAllows } from "#lib/domain/life-cycles/arrival-notice.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { amendAction } from "../../actions.ts";

/** Corrects a sent notice, whose number is kept. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { notifier, locale, details } = await guard("arrival:own", (await params).id);
  const t = translator(locale, "arrivals");
  if (!noticeAllows(details.status, "amend")) return <ClosedNotice locale={locale} details={details} />;
  return (
    <>
      <BackLink href={`/host/arrivals/${details.id}`} text={t("back-to-notice")} />
      <NoticePageForm
        locale={locale}
        notifier={notifier}
        action={amendAction}
        typed={typedOf(details.notice)}
        propertyId={details.propertyId}
        current={currentProperty(details)}
        title={t("form.amend")}
        submit={t("form.save")}
        fills={false}
        retyped={await restoredValues()}
        hidden={{ notice: details.id, seen: String(details.revision) }}
      >
        <h1 className="govuk-heading-l">{t("form.amend")}</h1>
      </NoticePageForm>
    </>
  );
}
