"use client";

import { locales } from "#lib/platform/i18n/locale.ts";
import "./styles/portal.scss";
import { FaultMessage } from "#components/ui/fault-message.tsx";

/** Shown when everything failed, including the layout. */
export default function GlobalError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang={locales[0]} className="govuk-template">
      <body className="govuk-template__body">
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper">
            <FaultMessage code={error.digest} />
          </main>
        </div>
      </body>
    </html>
  );
}
