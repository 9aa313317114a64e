import { expect, type Page } from "@playwright/test";
import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import type { Traveller } from "./a-traveller.ts";
import { codeIn, waitForMail } from "./mailbox.ts";

const mailboxUrl = () => process.env.E2E_MAILBOX_URL ?? "";

/** The form's own button: the only submit button in the main part that is in a form with fields. */
const submitButton = (page: Page) => page.locator("main form button[type=submit]").last();

/** S1: registers and confirms with the mailed code. */
export async function register(page: Page, traveller: Traveller): Promise<void> {
  await page.goto("/");
  await page.locator("main a.govuk-button--start").click();
  await page.goto("/register");
  await page.fill("#email", traveller.email);
  await page.fill("#password", traveller.password);
  await submitButton(page).click();
  await page.waitForURL("**/confirm**");
  await page.fill("#code", codeIn(await waitForMail(mailboxUrl(), traveller.email)));
  await page.locator("form:has(#code) button[type=submit]").click();
  await page.waitForURL("**/applications");
}

/** S2 and S3: requirements, invitation number, questionnaire, photo and passport page. @returns the application's id */
export async function fillIn(page: Page, traveller: Traveller): Promise<string> {
  await page.goto("/applications/new");
  await page.check("#acknowledged-0");
  await submitButton(page).click();
  await page.waitForURL(/applications\/[0-9a-f-]{36}/);
  const id = /applications\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  await page.goto(`/applications/${id}/invitation`);
  await page.fill("#number", spaced(traveller.invitationNumber));
  await submitButton(page).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/invitation"));
  await page.goto(`/applications/${id}`);
  await page.locator("main a[href*='/questions/']").first().click();
  await answerQuestions(page, traveller);
  await upload(page, id, "photo", await samplePhoto(), "image/jpeg");
  await upload(page, id, "passport-page", await samplePassportPage(), "image/png");
  return id;
}

/** People copy numbers with the printed gaps. */
const spaced = (number: string) => `${number.slice(0, 4)} ${number.slice(4, 7)}-${number.slice(7)}`;

/** Answers one page after another, in the portal's order. */
async function answerQuestions(page: Page, traveller: Traveller): Promise<void> {
  await page.waitForURL("**/questions/**");
  while (page.url().includes("/questions/")) {
    const before = page.url();
    await answerPage(page, traveller.answers);
    await submitButton(page).click();
    await page.waitForURL((url) => url.href !== before);
  }
}

/** Fills every field of the page whose name has an answer. */
async function answerPage(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const field of await page.locator("main form [name]").all()) {
    const name = (await field.getAttribute("name")) ?? "";
    const answer = answers[name];
    if (answer === undefined) continue;
    const kind = await field.evaluate(
      (element) => `${element.tagName} ${element.getAttribute("type") ?? ""}`,
    );
    if (kind.startsWith("SELECT")) await field.selectOption(answer);
    else if (kind.endsWith("radio")) {
      if ((await field.getAttribute("value")) === answer) await field.check();
    } else if (!kind.endsWith("hidden")) await field.fill(answer);
  }
}

async function upload(page: Page, id: string, path: string, bytes: Buffer, mimeType: string): Promise<void> {
  await page.goto(`/applications/${id}/${path}`);
  await page.setInputFiles("#file", { name: "upload", mimeType, buffer: bytes });
  await page.locator("form:has(#file) button[type=submit]").click();
  await expect(page.locator(".govuk-error-summary")).toHaveCount(0);
  await expect(page.locator("main img")).toBeVisible();
}

/** Checks the answers, ticks every declaration and submits. */
export async function submit(page: Page, id: string): Promise<void> {
  await page.goto(`/applications/${id}/check`);
  for (const box of await page.locator('input[name="declarations"]').all()) await box.check();
  await submitButton(page).click();
  await page.waitForURL(`**/applications/${id}/pay`);
}

/** S4: pays on the provider's page with a test card. */
export async function pay(page: Page, id: string, card = "4242424242424242"): Promise<void> {
  await page.goto(`/applications/${id}/pay`);
  await page.locator(`form:has(input[name="application"]) button[type=submit]`).click();
  await page.waitForURL("**/pay/cs_**");
  await page.fill('[name="number"]', card);
  await page.fill('[name="expiry"]', "12 / 40");
  await page.fill('[name="cvc"]', "123");
  await page.fill('[name="name"]', "TEST CARD");
  await page.locator("form:has([name=number]) button").click();
}

/** Signs in with a password. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.fill("#email", email);
  await page.fill("#password", password);
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Signs in as one of the demo accounts. */
export const signInAsDemo = (page: Page, name: string): Promise<void> =>
  signIn(page, `${name}@demo.example`, process.env.E2E_DEMO_PASSWORD ?? "");

/** The officer takes the application and grants it. */
export async function grant(page: Page, id: string): Promise<void> {
  await page.goto(`/staff/applications/${id}`);
  await page.locator('form:has(input[name="applicationId"]) button[type=submit]').first().click();
  // The page's address does not change, so the available actions show that the case has been claimed.
  await page.locator(`a[href="/staff/applications/${id}/grant"]`).waitFor();
  await page.goto(`/staff/applications/${id}/grant`);
  await page.locator('form:has(input[name="applicationId"]) button[type=submit]').click();
  await page.waitForURL(`**/staff/applications/${id}`);
}
