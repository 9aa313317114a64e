import type { Page } from "@playwright/test";
import type { Fixture } from "./make-fixture.ts";
import { at, everywhere, press, type Visit } from "./visit.ts";

/** Sets a cookie of the fixture in the browser and opens its page. */
const withCookie =
  (cookie: (fixture: Fixture) => { readonly name: string; readonly value: string }, path: string) =>
  async (page: Page, fixture: Fixture): Promise<void> => {
    await page.context().addCookies([{ ...cookie(fixture), url: page.url() }]);
    await page.goto(path);
  };

const before = (
  name: string,
  cookie: (fixture: Fixture) => { readonly name: string; readonly value: string },
  path: string,
  more: Omit<Visit, "name" | "path"> = {},
): Visit => ({
  name,
  path: () => "/sign-in",
  ...more,
  act: async (page, fixture) => {
    await withCookie(cookie, path)(page, fixture);
    await more.act?.(page, fixture);
  },
});

/** The pages between the password and staff's start page, and those of people invited to become staff. */
export const secondStepPages: readonly Visit[] = [
  before("sign-in-code", ({ codeStep }) => codeStep, "/sign-in/code", everywhere),
  before("sign-in-code-errors", ({ codeStep }) => codeStep, "/sign-in/code", {
    act: async (page) => {
      // The last button leads back to the beginning.
      await page.locator("form:has(#code) button[type=submit]").click();
      await page.locator(".govuk-error-summary").waitFor();
    },
  }),
  before("enrol", ({ enrolStep }) => enrolStep, "/sign-in/second-factor", everywhere),
  before("enrol-errors", ({ enrolStep }) => enrolStep, "/sign-in/second-factor", {
    act: async (page) => {
      await page.fill("#code", "123");
      await press(page);
    },
  }),
  { name: "staff-invitation", path: ({ links }) => links.staff, ...everywhere },
  { name: "staff-invitation-errors", path: ({ links }) => links.staff, act: (page) => press(page) },
  at("staff-invitation-dead", "/staff-invitation/dead"),
  at("provider-refused", "/sign-in/provider/refused?why=no-account"),
];

/** An applicant's pages about the account. */
export const ownAccountPages: readonly Visit[] = [at("security", "/account/security", everywhere)];

/** A supervisor's pages about the account and the staff. */
export const peoplePages: readonly Visit[] = [
  at("security-staff", "/account/security?done=recovery", everywhere),
  at("second-factor-replace", "/account/security/second-factor", everywhere),
  at("second-factor-replace-errors", "/account/security/second-factor", { act: (page) => press(page) }),
  at("recovery-codes-gone", "/account/security/recovery-codes"),
  at("recovery-codes-renew", "/account/security/recovery-codes/renew"),
  before(
    "recovery-codes",
    ({ recoveryCodes }) => recoveryCodes,
    "/account/security/recovery-codes",
    everywhere,
  ),
  at("people-invite", "/staff/people/invite", everywhere),
  at("people-invite-errors", "/staff/people/invite", { act: (page) => press(page) }),
  { name: "person", path: ({ ids }) => `/staff/people/${ids.colleague}?done=role`, ...everywhere },
  { name: "person-last", path: ({ ids }) => `/staff/people/${ids.disabledColleague}?problem=unchanged` },
];
