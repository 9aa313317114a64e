import type { Page } from "@playwright/test";
import type { Fixture } from "./make-fixture.ts";

/** One page in one state. */
export interface Visit {
  /** Unique; also the name of its picture. */
  readonly name: string;
  readonly path: (fixture: Fixture) => string;
  /** 200 by default. */
  readonly status?: number;
  /** Acts on the page before it is checked. */
  readonly act?: (page: Page, fixture: Fixture) => Promise<void>;
  /** One of the pages visited in each language and without JavaScript. */
  readonly everywhere?: true;
}

/** The role that visits a list of pages. */
export type Audience =
  | "visitor"
  | "applicant"
  | "newcomer"
  | "officer"
  | "senior"
  | "supervisor"
  | "host"
  | "newHost"
  | "returnedHost"
  | "border"
  | "supervisor";

export const at = (name: string, path: string, more: Omit<Visit, "name" | "path"> = {}): Visit => ({
  name,
  path: () => path,
  ...more,
});

/** A page of the application in one of the fixture's states. */
export const of = (state: string, path: string, more: Partial<Visit> & { readonly name: string }): Visit => ({
  path: ({ ids }) => `/applications/${ids[state]}${path}`,
  ...more,
});

/** Presses the button of the page's last form and waits for the outcome: the error summary by default. */
export async function press(page: Page, outcome = ".govuk-error-summary"): Promise<void> {
  await page.locator("main form button[type=submit]").last().click();
  await page.locator(outcome).waitFor();
}

export const everywhere = { everywhere: true } as const;
