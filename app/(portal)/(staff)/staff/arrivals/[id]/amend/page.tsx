import { notFound } from "next/navigation";
import { ClosedNotice } from "#components/arrivals/closed-notice.tsx";
import { currentProperty, NoticePageForm } from "#components/arrivals/notice-page-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { typedOf } from "#lib/arrivals/notice.ts";
import { officerFor } from "#lib/arrivals/officer-for.ts";
import { maxReasonLength } from "#lib/arrivals/read-reason.ts";
import { readNoticeAsStaff } from "#lib/arrivals/staff-lists.ts";
import { noticeAllows } from "#lib/domain/life-cycles/arrival-notice.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { amendAction } from "../../actions.ts";

/** An officer corrects a host's notice, with the host's own form and a reason for the host. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { actor, locale } = await guard("arrival:decide");
  const { id } = await params;
  const [details, notifier] = await Promise.all([readNoticeAsStaff(actor, id), officerFor(actor, id)]);
  if (!details || !notifier) notFound();
  const t = translator(locale, "arrivals");
  if (!noticeAllows(details.status, "amend"))
    return <ClosedNotice locale={locale} details={details} base="/staff/arrivals" />;
  return (
    <>
      <BackLink href={`/staff/arrivals/${id}`} text={t("back-to-notice")} />
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
        hidden={{ notice: id, seen: String(details.revision) }}
        more={[
          {
            title: t("staff.amend-reason"),
            fields: [
              {
                kind: "textarea",
                name: "reason",
                label: t("staff.amend-why"),
                hint: t("staff.amend-reason-hint"),
                rows: 3,
                maxLength: maxReasonLength,
              },
            ],
          },
        ]}
      >
        <span className="govuk-caption-l">{details.host.name}</span>
        <h1 className="govuk-heading-l">{t("form.amend")}</h1>
      </NoticePageForm>
    </>
  );
}
