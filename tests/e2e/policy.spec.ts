import { expect, type Page, test } from "@playwright/test";
import { startApplication } from "#lib/applications/start-application.ts";
import { db } from "#lib/platform/db/client.ts";
import { aStaffPage } from "../support/a-staff-page.ts";
import { firstPolicy } from "../support/policies.ts";
import { portalUnderTest } from "../support/portal-under-test.ts";

const { appUrl } = portalUnderTest();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a new version is written by hand and by table, shows what it changes, and another supervisor publishes it", async ({
  browser,
}) => {
  const author = (await aStaffPage(browser, appUrl, "SUPERVISOR")).page;
  const second = (await aStaffPage(browser, appUrl, "SUPERVISOR")).page;

  await author.goto("/staff/policy");
  for (const [part, typed] of [
    ["day", "1"],
    ["month", "2"],
    ["year", "2044"],
  ] as const)
    await author.fill(`#from-${part}`, typed);
  await author.locator("main form button").last().click();
  await author.waitForURL("**/staff/policy/proposals/*");
  const proposal = new URL(author.url()).pathname;

  await author.goto(`${proposal}/sections/tourist`);
  await author.fill("#fee", "45");
  await author.locator("main form button[type=submit]").last().click();
  await author.waitForURL(`**${proposal}`);

  // The list as a table, without one territory's line.
  const [id] = proposal.split("/").slice(-1);
  const table = await (await author.request.get(`/staff/policy/annex.csv?of=${id}&annex=1`)).text();
  const lines = table.trimEnd().split("\r\n");
  await author.goto(`${proposal}/lists/1/import`);
  await author.setInputFiles("#file", {
    name: "annex.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.slice(0, -1).join("\r\n")),
  });
  await author.locator("main form button[type=submit]").last().click();
  await author.waitForURL(`**${proposal}/lists/1`);

  await author.goto(proposal);
  const shown = author.locator("main");
  await expect(shown).toContainText("Removed from Annex 1 (1)");
  await expect(shown).toContainText("45");
  await press(author, "Propose for a signature");
  await expect(author.getByRole("button", { name: "Sign and publish" })).toHaveCount(0);
  await expect(author.locator(`a[href="${proposal}/sections/tourist"]`)).toHaveCount(0);

  await second.goto(proposal);
  await expect(second.locator("main")).toContainText("Removed from Annex 1 (1)");
  await second.getByRole("button", { name: "Sign and publish" }).click();
  await expect(second.getByRole("button", { name: "Sign and publish" })).toHaveCount(0);
  await second.goto("/staff/policy/versions/2044-02-01");
  await expect(second.locator("main")).toContainText("45");
  await author.goto(proposal);
  await expect(author.locator("main form button")).toHaveCount(0);
});

test("an applicant who started under other rules is informed before submitting", async ({ browser }) => {
  const applicant = await aStaffPage(browser, appUrl, "APPLICANT");
  const version = "2018-01-01";
  await db().policyVersion.createMany({
    data: {
      version,
      inForceFrom: new Date(version),
      document: JSON.parse(JSON.stringify({ ...firstPolicy, version, inForceFrom: version })),
    },
    skipDuplicates: true,
  });
  const id = await startApplication(applicant.actor);
  await db().application.update({ where: { id }, data: { policyVersion: version } });
  await applicant.page.goto(`/applications/${id}`);
  await expect(applicant.page.locator("main")).toContainText("The rules changed after you began");
  await applicant.page.locator(`main a[href="/applications/${id}/requirements"]`).click();
  await applicant.page.check("#acknowledged-0");
  await applicant.page.locator("main form button[type=submit]").last().click();
  await applicant.page.waitForURL((url) => !url.pathname.endsWith("/requirements"));
  await applicant.page.goto(`/applications/${id}`);
  await expect(applicant.page.locator("main")).not.toContainText("The rules changed");
});
