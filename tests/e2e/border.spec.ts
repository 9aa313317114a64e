import { expect, test } from "@playwright/test";
import { db } from "#lib/platform/db/client.ts";
import { anArrivingVisa } from "../support/an-arriving-visa.ts";
import { signIn } from "../support/http-journey.ts";
import { demoPassword, portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();

for (const javaScriptEnabled of [true, false]) {
  const manner = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`S6: passport control reads a visa, admits and lets out its holder, ${manner}`, async ({
    browser,
  }) => {
    const visa = await anArrivingVisa();
    const context = await browser.newContext({ baseURL: portal.appUrl, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/sign-in?lang=en");
    await page.fill("#email", "border@demo.example");
    await page.fill("#password", demoPassword());
    await page.click("main button[type=submit]");
    await page.getByLabel("(ALA)").check();
    await page.getByRole("button", { name: "Use this airport" }).click();

    await page.fill("#document", visa.number);
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(visa.number);
    await expect(page.locator("img.portal-picture")).toBeVisible();
    await page.getByRole("button", { name: "Admit" }).click();
    await expect(page.getByText("The entry is recorded.")).toBeVisible();

    await page.getByRole("link", { name: visa.number }).first().click();
    await expect(page.getByText("20 days left")).toBeVisible();
    await page.getByRole("button", { name: "Record exit" }).click();
    await expect(page.getByText("The exit is recorded.")).toBeVisible();
    await page.fill("#document", `${visa.mrzLine1}\n${visa.mrzLine2}`);
    expect(await db().visa.findUniqueOrThrow({ where: { id: visa.id } })).toMatchObject({ status: "LEFT" });
    await context.close();
  });
}

test("R1: the slower of two desks sees that the holder has entered", async () => {
  const visa = await anArrivingVisa();
  const desks = await Promise.all(
    ["ALA", "NQZ"].map(async (airport) => {
      const desk = await signIn(portal, "border@demo.example", demoPassword());
      await desk.submit(await desk.get("/border?airport=change"), "airport", { airport });
      return { desk, card: await desk.get(`/border/visas/${visa.id}`) };
    }),
  );
  const [first, second] = desks;
  if (!first || !second) throw new Error("two desks were opened");
  const admitted = await first.desk.submit(first.card, "deskRecordId");
  expect(admitted.url.search).toBe("?done=ENTRY");
  const told = await second.desk.submit(second.card, "deskRecordId");
  expect(told.root.querySelector(".govuk-error-summary")?.textContent).toContain(
    "has entered with this visa",
  );
});
