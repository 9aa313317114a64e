import { InlineForm } from "#components/form/inline-form.tsx";
import { CorrespondenceList } from "#components/ui/correspondence-list.tsx";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { noteAction } from "./correspondence-actions.ts";

interface Props {
  readonly locale: Locale;
  readonly found: ReviewCase;
}

/** Notes of staff about the case. */
export function Notes({ locale, found: { file, notes, may } }: Props) {
  const t = translator(locale, "correspondence");
  return (
    <section className="portal-narrow" id="notes" aria-labelledby="notes-title">
      <h2 className="govuk-heading-m" id="notes-title">
        {t("notes.title")}
      </h2>
      <p className="govuk-body">{t(notes.length === 0 ? "notes.none" : "notes.lead")}</p>
      {notes.length > 0 && (
        <CorrespondenceList
          words={notes.map(({ id, author, at, text }) => ({
            id,
            by: t("notes.by", { who: author, when: formatInstant(locale, at) }),
            text,
            isOwn: false,
          }))}
        />
      )}
      {may.note && (
        <InlineForm
          action={noteAction}
          name="note"
          label={t("notes.label")}
          submit={t("notes.submit")}
          errorPrefix={translator(locale, "common")("error-prefix")}
          hidden={{ applicationId: file.id }}
          {...(notes.length === 0 ? { hint: t("notes.lead") } : {})}
        />
      )}
    </section>
  );
}
