"use client";

import "./styles/portal.scss";
import { FaultNotice } from "#components/ui/fault-notice.tsx";

/** Everything failed, the layout included. */
export default function GlobalError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang="kk" className="govuk-template">
      <body className="govuk-template__body">
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper">
            <FaultNotice code={error.digest} />
          </main>
        </div>
      </body>
    </html>
  );
}
