import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { CorrespondenceList } from "#components/ui/correspondence-list.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { ownMessages } from "#lib/applications/correspondence/find-messages.ts";
import { mayAnswer } from "#lib/domain/correspondence.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { answerAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ sent?: string | string[] }>;
}

/** An officer's questions about an application and the applicant's answers. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale, application } = await guard("application:own", (await params).id);
  const { id, reference, status } = application;
  const [messages, { sent }] = await Promise.all([ownMessages(actor, id), searchParams]);
  const t = translator(locale, "correspondence");
  const isOpen = mayAnswer(status, messages);
  const thread = (
    <>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {translator(locale, "application")("reference", { reference })}
        </span>
        {t("own.title")}
      </h1>
      <CorrespondenceList
        words={messages.map(({ id: message, fromStaff, at, text }) => ({
          id: message,
          by: t(fromStaff ? "own.officer" : "own.you", { when: formatInstant(locale, at) }),
          text,
          isOwn: !fromStaff,
        }))}
      />
    </>
  );
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/applications/${id}`} text={t("own.back")} />
        {sent === "yes" && (
          <NotificationBanner title={t("own.done")} kind="success">
            <p className="govuk-notification-banner__heading">{t("own.sent")}</p>
          </NotificationBanner>
        )}
        {isOpen ? (
          <Form
            action={answerAction}
            fields={[
              { kind: "textarea", name: "message", label: t("own.label"), hint: t("own.hint"), rows: 5 },
            ]}
            texts={formTexts(locale, t("own.title"), t("own.submit"))}
            hidden={{ application: id }}
          >
            {thread}
          </Form>
        ) : (
          <>
            <PageTitle locale={locale} title={t("own.title")} />
            {thread}
            <p className="govuk-body">{t("own.closed")}</p>
          </>
        )}
      </div>
    </div>
  );
}
