import { ClosedNotice } from "#components/arrivals/closed-notice.tsx";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import { maxReasonLength } from "#lib/arrivals/read-reason.ts";
import { noticeAllows } from "#lib/domain/life-cycles/arrival-notice.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { undoAction } from "../../actions.ts";

/** Explains the consequences of undoing, and asks for the reason. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { locale, details } = await guard("arrival:own", (await params).id);
  const t = translator(locale, "arrivals");
  if (!noticeAllows(details.status, "undo")) return <ClosedNotice locale={locale} details={details} />;
  return (
    <>
      <BackLink href={`/host/arrivals/${details.id}`} text={t("back-to-notice")} />
      <Form
        action={undoAction}
        fields={[
          {
            kind: "textarea",
            name: "reason",
            label: t("undo.reason"),
            hint: t("undo.reason-hint"),
            rows: 3,
            maxLength: maxReasonLength,
          },
        ]}
        texts={formTexts(locale, t("undo.title"), t("undo.submit"))}
        hidden={{ notice: details.id }}
      >
        <span className="govuk-caption-l">{guestName(details.notice)}</span>
        <h1 className="govuk-heading-l">{t("undo.title")}</h1>
        <p className="govuk-body">{t("undo.intro")}</p>
      </Form>
    </>
  );
}
