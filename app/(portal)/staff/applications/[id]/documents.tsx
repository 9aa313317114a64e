import { pathOfKind } from "#lib/applications/documents/document-kind.ts";
import type { CaseDocument } from "#lib/applications/review/load-case.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly applicationId: string;
  readonly documents: readonly CaseDocument[];
}

/** The pictures side by side with the data; a click shows one in full size. */
export function Documents({ locale, applicationId, documents }: Props) {
  const t = translator(locale, "staff");
  if (documents.length === 0) return <p className="govuk-body">{t("case.no-documents")}</p>;
  return documents.map(({ kind, width, height }) => {
    const href = `/applications/${applicationId}/documents/${pathOfKind(kind)}`;
    const name = t(`case.${kind}`);
    // Tall enough to compare faces and lines, small enough to see the data beside it.
    const shownWidth = Math.min(width, kind === "PHOTO" ? 240 : 600);
    return (
      <p className="govuk-body" key={kind}>
        <img
          className="portal-picture"
          src={href}
          alt={name}
          width={shownWidth}
          height={Math.round((height * shownWidth) / width)}
        />
        <br />
        <a className="govuk-link" href={href} target="_blank" rel="noreferrer">
          {t("case.full-size", { document: name })}
        </a>
      </p>
    );
  });
}
