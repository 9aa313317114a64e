import { WordsForm } from "#components/form/words-form.tsx";
import { WordsList } from "#components/ui/words-list.tsx";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { noteAction } from "./words-actions.ts";

interface Props {
  readonly locale: Locale;
  readonly found: ReviewCase;
}

/** What staff wrote for each other about the case. */
export function Notes({ locale, found: { file, notes, may } }: Props) {
  const t = translator(locale, "case-words");
  return (
    <section className="portal-narrow" id="notes" aria-labelledby="notes-title">
      <h2 className="govuk-heading-m" id="notes-title">
        {t("notes.title")}
      </h2>
      <p className="govuk-body">{t(notes.length === 0 ? "notes.none" : "notes.lead")}</p>
      {notes.length > 0 && (
        <WordsList
          words={notes.map(({ id, author, at, text }) => ({
            id,
            by: t("notes.by", { who: author, when: formatInstant(locale, at) }),
            text,
            isOwn: false,
          }))}
        />
      )}
      {may.note && (
        <WordsForm
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
