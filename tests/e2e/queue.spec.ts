import { expect, test } from "@playwright/test";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { aPaidApplication } from "../support/a-paid-application.ts";
import { aStaffPage } from "../support/a-staff-page.ts";
import { portalUnderTest } from "../support/portal-under-test.ts";

const { appUrl } = portalUnderTest();
const casePage = (id: string) => `/staff/applications/${id}`;

test("an officer searches, saves a filter and takes the next case; a slower colleague is informed", async ({
  browser,
}) => {
  // Longer overdue than any other, so that it is the next.
  const promisedOn = addDays(todayInAlmaty(), -800);
  const urgent = await aPaidApplication({ purpose: "treatment", category: "C12", promisedOn });
  const sought = await aPaidApplication({ answers: { surname: "SÖREN-QUEUE", "given-names": "ANNA" } });
  const officer = await aStaffPage(browser, appUrl, "OFFICER");
  const colleague = await aStaffPage(browser, appUrl, "OFFICER");

  await officer.page.goto("/staff");
  await officer.page.fill('input[name="search"]', "Анна Сорен");
  await officer.page.locator('form:has(input[name="search"]) button').first().click();
  await officer.page.waitForURL("**/staff?search=yes");
  await expect(officer.page.locator("a[data-case]")).toHaveText([sought.reference]);

  await officer.page.goto("/staff");
  await officer.page.locator("summary.govuk-details__summary").click();
  await officer.page.selectOption("#purpose", "treatment");
  await officer.page.locator("form.portal-filter button").click();
  await officer.page.waitForURL(/purpose=treatment/);
  await expect(officer.page.locator("a[data-case]").first()).toHaveText(urgent.reference);
  await expect(officer.page.locator(`a[data-case][href$="${sought.id}"]`)).toHaveCount(0);
  await officer.page.fill("#name", "Treatments");
  await officer.page.locator("form:has(#name) button").click();
  await officer.page.getByRole("link", { name: "Treatments" }).waitFor();
  await officer.page.goto("/staff");
  await officer.page.getByRole("link", { name: "Treatments" }).click();
  await officer.page.waitForURL(/purpose=treatment/);

  await colleague.page.goto(casePage(urgent.id));
  await officer.page.locator("button[data-next]").click();
  await officer.page.waitForURL(`**${casePage(urgent.id)}`);
  await expect(officer.page.locator(".govuk-inset-text")).toContainText("You are reviewing");
  await colleague.page.locator('main form:has(input[name="applicationId"]) button').first().click();
  await expect(colleague.page.locator(".govuk-inset-text")).toContainText(officer.email);
  await expect(colleague.page.locator('a[href$="/grant"]')).toHaveCount(0);
});

test("a senior officer reassigns a case; a concurrent reassignment is refused, and the first officer can no longer decide", async ({
  browser,
}) => {
  const first = await aStaffPage(browser, appUrl, "OFFICER");
  const next = await aStaffPage(browser, appUrl, "OFFICER");
  const senior = await aStaffPage(browser, appUrl, "SENIOR_OFFICER");
  const supervisor = await aStaffPage(browser, appUrl, "SUPERVISOR");
  const { id } = await aPaidApplication({ status: "IN_REVIEW", officerId: first.actor.id });
  const send = async ({ page }: Pick<typeof senior, "page">, to: string) => {
    await page.check(`input[name="to"][value="${to}"]`);
    await page.locator("main form:has(input[name=to]) button").click();
  };
  await first.page.goto(`${casePage(id)}/grant`);
  await Promise.all([senior, supervisor].map(({ page }) => page.goto(`${casePage(id)}/reassign`)));
  await send(senior, next.actor.id);
  await senior.page.waitForURL(`**${casePage(id)}`);
  await expect(senior.page.locator(".govuk-inset-text").first()).toContainText(next.email);

  await send(supervisor, senior.actor.id);
  await expect(supervisor.page.locator(".govuk-error-summary")).toContainText("Somebody else has changed");
  await first.page.locator('main form:has(input[name="applicationId"]) button').first().click();
  await expect(first.page.locator("main")).toContainText(next.email);
  await next.page.goto("/staff?assigned=me");
  await expect(next.page.locator(`a[data-case][href$="${id}"]`)).toHaveCount(1);
});
