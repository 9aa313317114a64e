/** Chromium's event before it offers to install an app; not yet among the types of the DOM. */
export interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>;
}

export const isInstallPrompt = (event: Event): event is InstallPrompt => "prompt" in event;
