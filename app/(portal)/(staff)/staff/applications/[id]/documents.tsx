import { pathOfKind } from "#lib/applications/documents/document-kind.ts";
import type { CaseDocument } from "#lib/applications/review/load-case.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { DocumentViewer } from "./document-viewer.tsx";

interface Props {
  readonly locale: Locale;
  readonly applicationId: string;
  readonly documents: readonly CaseDocument[];
}

/** The pictures next to the data; they can be enlarged and turned. */
export function Documents({ locale, applicationId, documents }: Props) {
  const t = translator(locale, "staff");
  const viewer = translator(locale, "decisions");
  if (documents.length === 0) return <p className="govuk-body">{t("case.no-documents")}</p>;
  return documents.map(({ kind, width, height }) => {
    const name = t(`case.${kind}`);
    // Large enough to compare faces and lines, small enough to see the data next to it.
    const shownWidth = Math.min(width, kind === "PHOTO" ? 240 : 600);
    return (
      <DocumentViewer
        key={kind}
        href={`/applications/${applicationId}/documents/${pathOfKind(kind)}`}
        alt={name}
        width={shownWidth}
        height={Math.round((height * shownWidth) / width)}
        texts={{
          tools: viewer("viewer.tools", { document: name }),
          larger: viewer("viewer.larger"),
          smaller: viewer("viewer.smaller"),
          turn: viewer("viewer.turn"),
          reset: viewer("viewer.reset"),
          open: t("case.full-size", { document: name }),
        }}
      />
    );
  });
}
