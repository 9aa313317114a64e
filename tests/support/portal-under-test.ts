import type { PortalAddresses } from "./http-journey.ts";

/** The portal that tests/support/e2e-stack.ts has started. */
export const portalUnderTest = (): PortalAddresses => ({
  appUrl: process.env.E2E_APP_URL ?? "",
  mailboxUrl: process.env.E2E_MAILBOX_URL ?? "",
});

/** The password of every demo account. */
export const demoPassword = (): string => process.env.E2E_DEMO_PASSWORD ?? "";
