import { Fragment } from "react";
import type { ConcernedApplication } from "#lib/payments/find-issues.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly applications: readonly ConcernedApplication[];
}

/** The applications of a payment, each with a link to its case. */
export function ApplicationLinks({ locale, applications }: Props) {
  if (applications.length === 0) return translator(locale, "fees")("staff.none");
  return applications.map(({ id, reference }, index) => (
    <Fragment key={id}>
      {index > 0 && ", "}
      <a className="govuk-link" href={`/staff/applications/${id}`}>
        {reference}
      </a>
    </Fragment>
  ));
}
