import { expect, type Page, test } from "@playwright/test";
import { aPaidApplication } from "../support/a-paid-application.ts";
import { aTraveller } from "../support/a-traveller.ts";
import { register, signInAsDemo } from "../support/browser-journey.ts";

const options = () => ({ baseURL: process.env.E2E_APP_URL });

test("if two applicants enter one invitation number at the same time, one continues and the other gets no information", async ({
  browser,
}) => {
  const [first, second] = await Promise.all([aTraveller(), aTraveller()]);
  const pages = await Promise.all(
    [first, second].map(async (traveller) => {
      const page = await (await browser.newContext(options())).newPage();
      await register(page, traveller);
      await page.goto("/applications/new");
      await page.check("#acknowledged-0");
      await page.locator("main form button[type=submit]").last().click();
      await page.waitForURL("**/invitation");
      await page.fill("#number", first.invitationNumber);
      return page;
    }),
  );
  await Promise.all(pages.map((page) => page.locator("main form button[type=submit]").last().click()));
  await expect
    .poll(async () =>
      (await Promise.all(pages.map((page) => page.locator(".govuk-error-summary").count()))).toSorted(),
    )
    .toEqual([0, 1]);
  const lost = await Promise.all(pages.map((page) => page.locator(".govuk-error-summary").count()));
  const loser = pages[lost.indexOf(1)] as Page;
  const answer = await loser.locator(".govuk-error-summary li").textContent();

  // The same text as for an unknown number.
  await loser.fill("#number", "1000000001");
  await loser.locator("main form button[type=submit]").last().click();
  await expect(loser.locator(".govuk-error-summary li")).toHaveText(answer ?? "");
});

test("if two officers decide at the same time, one decision is recorded and the other officer is informed", async ({
  browser,
}) => {
  const application = await aPaidApplication();
  const pages = await Promise.all(
    ["officer", "senior"].map(async (name) => {
      const page = await (
        await browser.newContext({ ...options(), javaScriptEnabled: name === "senior" })
      ).newPage();
      await signInAsDemo(page, name);
      await page.goto(`/staff/applications/${application.id}`);
      return page;
    }),
  );
  await Promise.all(
    pages.map((page) =>
      page.locator('form:has(input[name="applicationId"]) button[type=submit]').first().click(),
    ),
  );
  // Exactly one of them may grant now; the other sees who has claimed the case.
  await expect
    .poll(async () => {
      for (const page of pages) await page.goto(`/staff/applications/${application.id}`);
      const grants = await Promise.all(pages.map((page) => page.locator('a[href$="/grant"]').count()));
      return grants.toSorted();
    })
    .toEqual([0, 1]);
});
