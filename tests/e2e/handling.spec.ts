import { type Browser, expect, type Page, test } from "@playwright/test";
import { copyApplication } from "../support/copy-application.ts";
import type { Fixture, Visitor } from "../support/pages/make-fixture.ts";
import { pageFixture } from "../support/pages/page-fixture.ts";

let fixture: Fixture;

test.beforeAll(async () => {
  fixture = await pageFixture();
});

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const { outlineStyle = "", boxShadow = "" } = element ? getComputedStyle(element) : {};
    return {
      id: element?.id,
      name: element?.className,
      isVisible: `${outlineStyle}${boxShadow}` !== "nonenone",
    };
  });

test("the keyboard is enough: skip link, fields, and an error summary that takes the focus and leads to its field", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await page.goto("/register");
  await page.keyboard.press("Tab");
  expect((await focused(page)).name).toBe("govuk-skip-link");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatchObject({ name: "govuk-link", isVisible: true });
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatchObject({ id: "email", isVisible: true });
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatchObject({ id: "password", isVisible: true });
  await page.keyboard.press("Enter");
  await page.locator(".govuk-error-summary").waitFor();
  await expect.poll(async () => (await focused(page)).name).toBe("govuk-error-summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatchObject({ id: "email", isVisible: true });
});

test("on a phone the menu unfolds and folds by keyboard", async ({ browser }) => {
  const page = await newPage(browser, fixture.applicant);
  await page.goto("/applications");
  const menu = page.locator(".portal-menu");
  await expect(menu.getByRole("link").first()).toBeHidden();
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect((await focused(page)).isVisible).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText("My applications");
});

test("going back after the submission shows the application's status, and an old form changes nothing", async ({
  browser,
}) => {
  const id = await copyApplication(fixture.ids.filled ?? "", {});
  const page = await newPage(browser, fixture.applicant);
  const otherTab = await page.context().newPage();
  for (const tab of [page, otherTab]) await tab.goto(`/applications/${id}/check`);
  for (const tab of [page, otherTab]) {
    for (const box of await tab.locator('input[name="declarations"]').all()) await box.check();
  }
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(`**/applications/${id}/pay`);
  await page.goBack();
  await page.reload();
  await expect(page.locator("main")).toContainText("The application has been submitted");
  // The other tab still shows the form.
  await otherTab.locator("main form button[type=submit]").click();
  await otherTab.waitForURL(`**/applications/${id}`);
  await expect(otherTab.locator("h1")).toHaveText("Now pay the consular fee");
});

test("a draft continues on another device, and the last of two tabs wins without losing the other's pages", async ({
  browser,
}) => {
  const id = await copyApplication(fixture.ids.filled ?? "", {});
  const phone = await newPage(browser, fixture.applicant);
  const computer = await newPage(browser, fixture.applicant);
  await phone.goto(`/applications/${id}/questions/contact`);
  await computer.goto(`/applications/${id}/questions/stay`);
  await phone.fill("#phone", "+974 1111 1111");
  await phone.locator("main form button[type=submit]").click();
  await phone.waitForURL((url) => !url.pathname.endsWith("/contact"));
  await computer.fill("#places-of-stay", "Almaty, Specimen avenue 2");
  await computer.locator("main form button[type=submit]").click();
  await computer.waitForURL((url) => !url.pathname.endsWith("/stay"));
  await computer.goto(`/applications/${id}/check`);
  for (const words of ["+974 1111 1111", "Almaty, Specimen avenue 2"]) {
    await expect(computer.locator("main")).toContainText(words);
  }
});

test("the printed status page contains the status and no buttons or menus", async ({ browser }) => {
  const page = await newPage(browser, fixture.applicant);
  await page.goto(`/applications/${fixture.ids.granted}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("h1")).toBeVisible();
  for (const name of [".govuk-button", ".portal-menu", ".portal-languages", ".portal-footer"]) {
    for (const part of await page.locator(name).all()) await expect(part).toBeHidden();
  }
});

async function newPage(browser: Browser, visitor?: Visitor): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_APP_URL,
    viewport: { width: 360, height: 740 },
    locale: "en",
  });
  if (visitor) await context.addCookies([{ ...visitor, url: process.env.E2E_APP_URL ?? "" }]);
  return context.newPage();
}
