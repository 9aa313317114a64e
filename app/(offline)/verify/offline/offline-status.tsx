"use client";

import { useEffect, useState } from "react";

interface Props {
  /** Address of the cached page. */
  readonly scope: string;
  /** Address of the worker; the server gives it, so that the browser need not load the table of languages. */
  readonly worker: string;
  readonly texts: {
    readonly lead: string;
    readonly ready: string;
    readonly preparing: string;
    readonly notCached: string;
  };
}

/** Makes the browser cache the app, and shows whether it is cached. */
export function OfflineStatus({ scope, worker, texts }: Props) {
  const [state, setState] = useState<"preparing" | "ready" | "notCached">("preparing");
  useEffect(() => void keep(scope, worker).then(setState), [scope, worker]);
  return (
    <>
      <p className="govuk-body">{texts.lead}</p>
      <p className="govuk-body" role="status" data-state={state}>
        {texts[state]}
      </p>
    </>
  );
}

async function keep(scope: string, worker: string): Promise<"ready" | "notCached"> {
  // Undefined on pages without TLS and in some private windows.
  if (!navigator.serviceWorker) return "notCached";
  const wasCached = navigator.serviceWorker.controller !== null;
  try {
    await navigator.serviceWorker.register(worker, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const renewed = navigator.onLine && active ? renew(active) : undefined;
    if (!wasCached) await renewed;
    // When the disk is full, browsers delete data that is not marked as persistent.
    await navigator.storage?.persist?.();
    return "ready";
  } catch (fault) {
    // The worker could not be fetched or could not fetch its files; the next visit tries again.
    if (fault instanceof TypeError || fault instanceof DOMException) return "notCached";
    throw fault;
  }
}

/** Makes the worker fetch the app again, by default in this page's language. Resolves when it answers. */
const renew = (worker: ServiceWorker): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    worker.postMessage(document.documentElement.lang, [port2]);
  });
