import type { GroupDocument } from "#lib/invitations/find-group.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly groupId: string;
  readonly documents: readonly GroupDocument[];
  /** Removes a document; given for hosts only, staff read the documents. */
  readonly remove?: ((data: FormData) => Promise<void>) | undefined;
}

/** Supporting documents, page by page. */
export function DocumentsList({ locale, groupId, documents, remove }: Props) {
  const t = translator(locale, "invitations");
  if (documents.length === 0) return <p className="govuk-body">{t("group.no-documents")}</p>;
  return (
    <ul className="govuk-list portal-documents">
      {documents.map(({ id, title, pages }) => (
        <li key={id}>
          <strong>{title}</strong>{" "}
          {Array.from({ length: pages }, (_, at) => at + 1).map((page) => (
            <a
              key={page}
              className="govuk-link portal-document-page"
              href={`/host/invitations/documents/${id}/${page}`}
            >
              {t("group.page", { page })}
              <span className="govuk-visually-hidden"> {t("group.remove-hidden", { title })}</span>
            </a>
          ))}
          {remove && (
            <form action={remove}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="group" value={groupId} />
              <button type="submit" className="portal-link-button">
                {t("group.remove")}
                <span className="govuk-visually-hidden"> {t("group.remove-hidden", { title })}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
