import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Fixture, Visitor } from "../support/pages/make-fixture.ts";
import { pageFixture } from "../support/pages/page-fixture.ts";

let fixture: Fixture;

test.beforeAll(async () => {
  fixture = await pageFixture();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a code from the holder shows status, period and photo until it is ended, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const holder = await newPage(browser, javaScriptEnabled, fixture.applicant);
    const stranger = await newPage(browser, javaScriptEnabled);

    // The holder creates a code.
    await holder.goto(`/applications/${fixture.ids.granted}`);
    await holder.locator('main a[href$="/share"]').click();
    await holder.waitForURL("**/share");
    const codes = holder.locator("main strong.portal-mono");
    await expect(codes).toHaveCount(0);
    await holder.locator('input[name="hours"][value="1"]').check();
    await holder.getByRole("button", { name: "Make a code" }).click();
    await expect(codes).toHaveCount(1);
    const code = (await codes.textContent()) ?? "";
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);

    // Types it as it was read out.
    await stranger.goto("/shared");
    await stranger.fill("#code", code.toLowerCase().replaceAll("-", " "));
    await stranger.getByRole("button", { name: "See the status" }).click();
    await expect(stranger.locator(".govuk-error-summary")).toContainText("name of your organisation");
    await stranger.fill("#organisation", "Specimen Air");
    await stranger.getByRole("button", { name: "See the status" }).click();
    await stranger.waitForURL(/\/shared\/[0-9a-f-]{36}$/);
    await expect(stranger.locator("h1")).toContainText("The visa is");
    const picture = stranger.locator("main img");
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100);
    const html = await stranger.content();
    const { passportNumber, surname, givenNames, email } = fixture.traveller;
    for (const secret of [passportNumber, surname, givenNames, email, fixture.visaNumber, code]) {
      expect(html).not.toContain(secret);
    }
    const photo = new URL((await picture.getAttribute("src")) ?? "", stranger.url()).href;
    const answer = await stranger.request.get(photo);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
    expect((await stranger.request.get(stranger.url())).headers()["cache-control"]).toContain("no-store");

    // The link contains only the code.
    await stranger.goto(`/shared?code=${code}`);
    await expect(stranger.locator("#code")).toHaveValue(code);
    await expect(stranger.locator("#organisation")).toHaveValue("");

    // The holder sees the look, and ends the code.
    await holder.reload();
    await expect(holder.locator("main")).toContainText("Specimen Air");
    await holder.getByRole("button", { name: /End this code/ }).click();
    await expect(codes).toHaveCount(0);
    await expect(holder.locator("main")).toContainText("Specimen Air");
    expect((await stranger.request.get(photo)).status()).toBe(404);
    await stranger.fill("#organisation", "Specimen Air");
    await stranger.getByRole("button", { name: "See the status" }).click();
    await expect(stranger.locator(".govuk-error-summary")).toContainText("does not work");
    await stranger.goto(photo.replace(/\/photo$/, ""));
    await expect(stranger.locator("h1")).toHaveText("This view has ended");
  });
}

async function newPage(browser: Browser, javaScriptEnabled: boolean, visitor?: Visitor): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_APP_URL,
    viewport: { width: 360, height: 740 },
    locale: "en",
    javaScriptEnabled,
  });
  if (visitor) await context.addCookies([{ ...visitor, url: process.env.E2E_APP_URL ?? "" }]);
  return context.newPage();
}
