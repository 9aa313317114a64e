"use client";

import { useEffect, useState } from "react";

/** Chromium's event before it offers to install an app; not yet among the types of the DOM. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>;
}

const isInstallPrompt = (event: Event): event is InstallPrompt => "prompt" in event;

/** Offers to install the app if the browser supports that. */
export function InstallButton({ text }: { readonly text: string }) {
  const [prompt, setPrompt] = useState<InstallPrompt>();
  useEffect(() => {
    const offer = (event: Event) => {
      if (!isInstallPrompt(event)) return;
      event.preventDefault();
      setPrompt(event);
    };
    window.addEventListener("beforeinstallprompt", offer);
    return () => window.removeEventListener("beforeinstallprompt", offer);
  }, []);
  return (
    prompt && (
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => void prompt.prompt()}
      >
        {text}
      </button>
    )
  );
}
