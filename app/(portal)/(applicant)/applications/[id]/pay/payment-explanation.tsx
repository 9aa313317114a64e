import type { ReactNode } from "react";
import { PageTitle } from "#components/ui/page-title.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";

interface Props {
  readonly locale: Locale;
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that only explains the state of the payment. */
export function PaymentExplanation({ locale, title, children }: Props) {
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <h1 className="govuk-heading-l">{title}</h1>
      {children}
    </>
  );
}
