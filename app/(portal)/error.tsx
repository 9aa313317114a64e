"use client";

import { FaultMessage } from "#components/ui/fault-message.tsx";

/** Shown when a page fails, with header and footer. */
export default function ErrorPage({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FaultMessage code={error.digest} />
      </div>
    </div>
  );
}
