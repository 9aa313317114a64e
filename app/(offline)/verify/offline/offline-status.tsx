"use client";

import { useEffect, useState } from "react";
import { type InstallPrompt, isInstallPrompt } from "./install-prompt.ts";

interface Props {
  /** Address of the page that is kept. */
  readonly scope: string;
  readonly texts: {
    readonly lead: string;
    readonly ready: string;
    readonly preparing: string;
    readonly notCached: string;
    readonly install: string;
  };
}

/** Has the browser keep the app, says whether it is kept, and offers to install it where the browser asks to. */
export function OfflineStatus({ scope, texts }: Props) {
  const [state, setState] = useState<"preparing" | "ready" | "notCached">("preparing");
  const [prompt, setPrompt] = useState<InstallPrompt>();
  useEffect(() => {
    const offer = (event: Event) => {
      if (!isInstallPrompt(event)) return;
      event.preventDefault();
      setPrompt(event);
    };
    window.addEventListener("beforeinstallprompt", offer);
    void keep(scope).then(setState);
    return () => window.removeEventListener("beforeinstallprompt", offer);
  }, [scope]);
  return (
    <>
      <p className="govuk-body">{texts.lead}</p>
      <p className="govuk-body" role="status" data-state={state}>
        {texts[state]}
      </p>
      {prompt && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void prompt.prompt()}
        >
          {texts.install}
        </button>
      )}
    </>
  );
}

async function keep(scope: string): Promise<"ready" | "notCached"> {
  // Missing on pages without TLS and in some private windows.
  if (!navigator.serviceWorker) return "notCached";
  const wasCached = navigator.serviceWorker.controller !== null;
  try {
    await navigator.serviceWorker.register("/verify/offline-worker.js", { scope });
    const { active } = await navigator.serviceWorker.ready;
    const renewed = navigator.onLine && active ? renew(active) : undefined;
    if (!wasCached) await renewed;
    // Browsers throw away what was not asked to stay when the disk is full.
    await navigator.storage?.persist?.();
    return "ready";
  } catch (fault) {
    // The worker could not be fetched or could not fetch what it keeps: the next visit tries again.
    if (fault instanceof TypeError || fault instanceof DOMException) return "notCached";
    throw fault;
  }
}

/** Has the worker fetch the app again, in this page's language where none is asked for. Done when it answers. */
const renew = (worker: ServiceWorker): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    worker.postMessage(document.documentElement.lang, [port2]);
  });
