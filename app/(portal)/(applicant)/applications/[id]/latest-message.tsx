import { InsetText } from "#components/ui/inset-text.tsx";
import type { CaseMessage } from "#lib/applications/correspondence/find-messages.ts";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import { awaitsAnswer, mayAnswer } from "#lib/domain/correspondence.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly application: OwnApplication;
  readonly messages: readonly CaseMessage[];
}

/** An officer's unanswered question; otherwise a link to earlier questions and answers. */
export function LatestMessage({ locale, application: { id, status }, messages }: Props) {
  const last = messages.at(-1);
  if (last === undefined) return null;
  const t = translator(locale, "correspondence");
  const path = `/applications/${id}/messages`;
  const isOpen = awaitsAnswer(messages) && mayAnswer(status, messages);
  return (
    <InsetText>
      {isOpen && (
        <>
          <p className="govuk-body">
            <strong>{t("own.asked")}</strong>
          </p>
          <p className="govuk-body portal-lines">{last.text}</p>
        </>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={path}>
          {t(isOpen ? "own.answer-link" : "own.all")}
        </a>
      </p>
    </InsetText>
  );
}
