import { truncate, writeFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { aWorkbook } from "../../support/an-archive.ts";
import { signInAsDemo } from "../../support/browser-journey.ts";
import { signIn } from "../../support/http-journey.ts";
import { demoPassword, portalUnderTest } from "../../support/portal-under-test.ts";

const portal = portalUnderTest();
const paths = ["/host/invitations/import", "/host/arrivals/import"] as const;

test("a spreadsheet that unpacks to far more than it states, or than any table needs, is refused with the reason", async () => {
  const part = { name: "xl/sharedStrings.xml", text: new Uint8Array(70_000_000) };
  // Creating them takes seconds in which this process does not notice that the server closes an idle connection.
  const bombs = [aWorkbook("", [part]), aWorkbook("", [{ ...part, saidSize: 90_000 }])];
  const client = await signIn(portal, "host@demo.example", demoPassword());
  for (const path of paths) {
    for (const bomb of bombs) {
      const page = await client.get(path);
      const answer = await client.submit(page, "file", { file: new File([bomb as BlobPart], "guests.xlsx") });
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.root.querySelector(".govuk-error-summary")?.text).toMatch(/too complex|damaged/);
    }
  }
  expect((await client.get("/api/health/ready")).status).toBe(200);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a file of 100 MB is refused with an explanation, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }, testInfo) => {
    const file = testInfo.outputPath("guests.csv");
    await writeFile(file, "Surname,Given names\n");
    await truncate(file, 100_000_000);
    const context = await browser.newContext({ baseURL: portal.appUrl, javaScriptEnabled });
    const page = await context.newPage();
    await signInAsDemo(page, "host");
    for (const path of paths) {
      await page.goto(path);
      await page.setInputFiles("#file", file);
      await page.locator("main form button[type=submit]").last().click();
      await expect(page.locator("main")).toContainText(
        javaScriptEnabled ? "must be 5 MB or smaller" : "a table 5 MB",
      );
    }
    expect((await page.request.get("/api/health/ready")).status()).toBe(200);
  });
}
