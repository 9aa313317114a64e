"use client";

import { useEffect, useState } from "react";

/**
 * The session ends after 30 minutes without a request, and its last use is stored at most every five minutes: 20 are
 * safe.
 */
const warnAfterMs = 20 * 60_000;

interface Props {
  readonly warning: string;
  readonly stay: string;
  readonly stayed: string;
  /** Text for a session that has already ended. */
  readonly ended: string;
}

/** Warns staff before their session ends for lack of activity, and lets them extend it without leaving the page. */
export function IdleWarning({ warning, stay, stayed, ended }: Props) {
  const [state, setState] = useState<"quiet" | "warned" | "stayed" | "ended">("quiet");
  // Extending the session changes the state, which restarts the timer.
  useEffect(() => {
    if (state === "warned" || state === "ended") return;
    const timer = setTimeout(() => setState("warned"), warnAfterMs);
    return () => clearTimeout(timer);
  }, [state]);
  const visit = async () => {
    const answer = await fetch("/account/stay", { method: "POST" }).catch(() => undefined);
    setState(answer?.ok ? "stayed" : "ended");
  };
  return (
    <div role="status">
      {state === "warned" && (
        <div className="portal-idle">
          <p className="govuk-body">{warning}</p>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={visit}>
            {stay}
          </button>
        </div>
      )}
      {state === "stayed" && <p className="portal-idle govuk-body">{stayed}</p>}
      {state === "ended" && <p className="portal-idle govuk-body">{ended}</p>}
    </div>
  );
}
