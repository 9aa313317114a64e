import type { ReactNode } from "react";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type ListView, pageAddress } from "#lib/platform/lists/view.ts";

interface Props {
  readonly locale: Locale;
  readonly view: ListView;
  /** Where this page ends; undefined on the last. */
  readonly next: string | undefined;
  /** The links' texts, where the list has words of its own for its ends. */
  readonly texts?: { readonly first?: string; readonly next?: string };
  /** More links in the same line. */
  readonly children?: ReactNode;
}

/** The ways from one page of a list to the first and to the next. */
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
