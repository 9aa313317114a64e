import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { failures } from "#lib/applications/review/check-case.ts";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { isUndecided } from "#lib/domain/life-cycles/application.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import { claimAction, releaseAction } from "../../actions.ts";
import { OneButton } from "./one-button.tsx";

interface Props {
  readonly locale: Locale;
  readonly actorId: string;
  readonly found: ReviewCase;
}

/** The officer of the application, its promised date, and the actions of this actor. */
export function Decision({ locale, actorId, found }: Props) {
  const { file, may, checked } = found;
  const t = translator(locale, "staff");
  const path = `/staff/applications/${file.id}`;
  const blocked = may.decide && failures(checked).length > 0;
  return (
    <>
      <InsetText>
        <p className="govuk-body">
          <strong>{stateText(locale, actorId, found)}</strong>
        </p>
        {!file.decidedAt && (
          <p className="govuk-body">
            {file.promisedOn
              ? t("case.promised", { date: formatDate(locale, file.promisedOn) })
              : t("case.promised-none")}
          </p>
        )}
        {file.refusal && <p className="govuk-body portal-lines">{file.refusal.text}</p>}
        {blocked && <p className="govuk-body">{t("case.grant-blocked")}</p>}
        <LastMessage locale={locale} found={found} />
      </InsetText>
      <div className="portal-actions">
        {may.claim && <OneButton action={claimAction} id={file.id} text={t("case.claim")} />}
        {may.decide && (
          <>
            {!blocked && <ButtonLink href={`${path}/grant`}>{t("case.grant")}</ButtonLink>}
            <ButtonLink href={`${path}/return`} kind="secondary">
              {translator(locale, "decisions")("return.action")}
            </ButtonLink>
            <ButtonLink href={`${path}/refuse`} kind="secondary">
              {t("case.refuse")}
            </ButtonLink>
            <OneButton action={releaseAction} id={file.id} text={t("case.release")} kind="secondary" />
          </>
        )}
        {may.reassign && (
          <a className="govuk-link govuk-body" href={`${path}/reassign`}>
            {translator(locale, "queue")("reassign.link")}
          </a>
        )}
      </div>
    </>
  );
}

function stateText(locale: Locale, actorId: string, { file }: ReviewCase): string {
  const t = translator(locale, "staff");
  const rules = translator(locale, "rules");
  const date = file.decidedAt ? formatDate(locale, dateInAlmaty(file.decidedAt)) : "";
  if (file.status === "PAID") return t("case.free");
  if (file.status === "IN_REVIEW") {
    return file.officer?.id === actorId
      ? t("case.held-by-you")
      : t("case.held-by-other", { officer: file.officer?.email ?? "" });
  }
  if (file.status === "GRANTED" && file.visa) return t("case.granted", { number: file.visa.number, date });
  if (file.refusal) return t("case.refused", { date, ground: groundText(locale, file.refusal.ground) });
  return t("case.closed", { status: rules(`status.application.${file.status}`) });
}

interface LastMessageProps {
  readonly locale: Locale;
  readonly found: ReviewCase;
}

/** Whether a question awaits its answer, or the answer its reader; both are further down. */
function LastMessage({ locale, found: { file, messages } }: LastMessageProps) {
  const last = messages.at(-1);
  if (last === undefined || !isUndecided(file.status)) return null;
  const t = translator(locale, "correspondence");
  const key = last.fromStaff ? "asked" : "answered";
  return (
    <p className="govuk-body">
      {t(`top.${key}`)}{" "}
      <a className="govuk-link" href="#messages">
        {t(`top.${key}-link`)}
      </a>
    </p>
  );
}
