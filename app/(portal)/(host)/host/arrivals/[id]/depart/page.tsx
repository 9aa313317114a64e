import { ClosedNotice } from "#components/arrivals/closed-notice.tsx";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import { noticeAllows } from "#lib/domain/life-cycles/arrival-notice.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { departAction } from "../../actions.ts";

/** Records the day on which a guest left. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { locale, details } = await guard("arrival:own", (await params).id);
  const t = translator(locale, "arrivals");
  if (!noticeAllows(details.status, "depart")) return <ClosedNotice locale={locale} details={details} />;
  return (
    <>
      <BackLink href={`/host/arrivals/${details.id}`} text={t("back-to-notice")} />
      <Form
        action={departAction}
        fields={[
          {
            kind: "date",
            name: "departedOn",
            label: t("depart.date"),
            parts: dateInputs(locale),
          },
        ]}
        values={threePartValues("departedOn", todayInAlmaty())}
        texts={formTexts(locale, t("depart.title"), t("depart.submit"))}
        hidden={{ notice: details.id }}
      >
        <span className="govuk-caption-l">{guestName(details.notice)}</span>
        <h1 className="govuk-heading-l">{t("depart.title")}</h1>
      </Form>
    </>
  );
}
