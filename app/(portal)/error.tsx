"use client";

import { FaultMessage } from "#components/ui/fault-message.tsx";

/** A page failed; header and footer are still there. */
export default function ErrorPage({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FaultMessage code={error.digest} />
      </div>
    </div>
  );
}
