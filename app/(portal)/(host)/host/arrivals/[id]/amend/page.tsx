import { BackLink } from "#components/ui/back-link.tsx";
import { typedOf } from "#lib/arrivals/notice.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { amendAction } from "../../actions.ts";
import { ClosedNotice } from "../../closed-notice.tsx";
import { isPossible } from "../../is-possible.ts";
import { currentProperty, NoticePageForm } from "../../notice-page-form.tsx";
import { openNotice } from "../../open-notice.ts";

/** A sent notice is corrected; its number stays. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { notifier, locale, details } = await openNotice((await params).id);
  const t = translator(locale, "arrivals");
  if (!isPossible(details.status, "amend")) return <ClosedNotice locale={locale} details={details} />;
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
        hidden={{ notice: details.id, seen: String(details.revision) }}
      >
        <h1 className="govuk-heading-l">{t("form.amend")}</h1>
      </NoticePageForm>
    </>
  );
}
