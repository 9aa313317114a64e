import type { ReactNode } from "react";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type ListView, pageAddress } from "#lib/platform/lists/view.ts";

interface Props {
  readonly locale: Locale;
  readonly view: ListView;
  /** Cursor of the next page; undefined on the last page. */
  readonly next: string | undefined;
  /** Texts of the links, if the list has its own. */
  readonly texts?: { readonly first?: string; readonly next?: string };
  /** More links in the same line. */
  readonly children?: ReactNode;
}

/** Links from a page of a list to the first and to the next page. */
export function Pager({ locale, view, next, texts, children }: Props) {
  const t = translator(locale, "common");
  return (
    <p className="govuk-body portal-actions">
      {view.after !== undefined && (
        <a className="govuk-link" href={pageAddress(view)}>
          {texts?.first ?? t("list.first")}
        </a>
      )}
      {next !== undefined && (
        <a className="govuk-link" href={pageAddress(view, { after: next })}>
          {texts?.next ?? t("list.next")}
        </a>
      )}
      {children}
    </p>
  );
}
