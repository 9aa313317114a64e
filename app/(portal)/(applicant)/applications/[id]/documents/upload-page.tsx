import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import type { DocumentPath } from "#lib/applications/documents/document-kind.ts";
import { findUpload } from "#lib/applications/documents/find-upload.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { guard } from "#lib/web/guard.ts";
import { Preview } from "./preview.tsx";
import { uploadAction } from "./upload-action.ts";

const accepted = { photo: "image/jpeg,image/png", "passport-page": "image/jpeg,image/png,application/pdf" };
const guidance = {
  photo: [
    "photo.guidance.recent",
    "photo.guidance.face",
    "photo.guidance.ground",
    "photo.guidance.glasses",
    "photo.guidance.size",
  ],
  "passport-page": [
    "passport-page.guidance.whole",
    "passport-page.guidance.lines",
    "passport-page.guidance.light",
    "passport-page.guidance.same",
  ],
} as const;

export interface UploadPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly from?: string | string[] }>;
}

/** The page for uploading, viewing and replacing one document. */
export async function UploadPage({ params, searchParams, path }: UploadPageProps & { path: DocumentPath }) {
  const { actor, locale } = await guard("application:own");
  const { id } = await params;
  const fromCheck = (await searchParams).from === "check";
  const upload = await findUpload(actor, id, path);
  if (!upload) notFound();
  const t = translator(locale, "documents");
  const title = t(`${path}.title`);
  const next = fromCheck ? `/applications/${id}/check` : `/applications/${id}`;
  const preview = upload.document && (
    <Preview
      href={`/applications/${id}/documents/${path}?v=${upload.document.sha256.slice(0, 12)}`}
      document={upload.document}
      caption={t(`${path}.current`)}
      alt={t(`${path}.alt`)}
    />
  );
  if (!upload.isEditable) {
    return (
      <Frame back={{ href: next, text: t("back") }}>
        <PageTitle locale={locale} title={title} />
        <h1 className="govuk-heading-l">{title}</h1>
        <InsetText>{t("fixed")}</InsetText>
        {preview}
      </Frame>
    );
  }
  return (
    <Frame back={{ href: next, text: t("back") }}>
      <Form
        action={uploadAction}
        fields={[
          {
            kind: "file",
            name: "file",
            label: t(preview ? `${path}.replace` : `${path}.file`),
            hint: t(`${path}.hint`),
            accept: accepted[path],
            max: { bytes: maxUploadBytes, message: t("problem.too-big") },
          },
        ]}
        texts={formTexts(locale, title, t("upload"))}
        hidden={{ application: id, kind: path, ...(fromCheck && { from: "check" }) }}
      >
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{t(`${path}.intro`)}</p>
        {preview && (
          <>
            {preview}
            <ButtonLink href={next}>{t("continue")}</ButtonLink>
            <h2 className="govuk-heading-m">{t("replace-title")}</h2>
          </>
        )}
        <p className="govuk-body">{t("guidance-title")}:</p>
        <ul className="govuk-list govuk-list--bullet">
          {guidance[path].map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Form>
    </Frame>
  );
}

interface FrameProps {
  readonly back: { readonly href: string; readonly text: string };
  readonly children: React.ReactNode;
}

function Frame({ back, children }: FrameProps) {
  return (
    <>
      <BackLink {...back} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">{children}</div>
      </div>
    </>
  );
}
