import { InlineForm } from "#components/form/inline-form.tsx";
import { CorrespondenceList } from "#components/ui/correspondence-list.tsx";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { awaitsAnswer } from "#lib/domain/correspondence.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { type Locale, languages } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { askAction } from "./correspondence-actions.ts";

interface Props {
  readonly locale: Locale;
  readonly found: ReviewCase;
}

/** The questions to the applicant and the answers; the reviewing officer can ask. */
export function Messages({ locale, found: { file, messages, may } }: Props) {
  const t = translator(locale, "correspondence");
  return (
    <section className="portal-narrow" id="messages" aria-labelledby="messages-title">
      <h2 className="govuk-heading-m" id="messages-title">
        {t("thread.title")}
      </h2>
      <p className="govuk-body">{t(messages.length === 0 ? "thread.none" : "thread.lead")}</p>
      {messages.length > 0 && (
        <CorrespondenceList
          words={messages.map(({ id, fromStaff, at, text }) => ({
            id,
            by: t(fromStaff ? "thread.officer" : "thread.applicant", { when: formatInstant(locale, at) }),
            text,
            isOwn: fromStaff,
          }))}
        />
      )}
      {awaitsAnswer(messages) && !file.decidedAt && <p className="govuk-body">{t("thread.waiting")}</p>}
      {may.ask ? (
        <InlineForm
          action={askAction}
          name="message"
          label={t("thread.label")}
          hint={t("thread.hint", {
            language: languages[file.recipient.locale].name,
          })}
          submit={t("thread.submit")}
          errorPrefix={translator(locale, "common")("error-prefix")}
          hidden={{ applicationId: file.id }}
        />
      ) : (
        <p className="govuk-hint">{t("thread.closed")}</p>
      )}
    </section>
  );
}
