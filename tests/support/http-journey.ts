import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import type { Traveller } from "./a-traveller.ts";
import { type FieldValue, type HttpClient, httpClient, type Page } from "./http-client.ts";
import { codeIn, waitForMail } from "./mailbox.ts";

/** Addresses of a running portal and its sandboxes. */
export interface PortalAddresses {
  readonly appUrl: string;
  readonly mailboxUrl: string;
}

/** Registers and confirms by the mailed code (S1). */
export async function register(
  client: HttpClient,
  portal: PortalAddresses,
  traveller: Traveller,
): Promise<Page> {
  const form = await client.get("/register");
  const sent = await client.submit(form, "email", { email: traveller.email, password: traveller.password });
  const mail = await waitForMail(portal.mailboxUrl, traveller.email);
  return client.submit(sent, "code", { code: codeIn(mail) });
}

/**
 * Reads the requirements (S2), enters the number and fills in the whole questionnaire (S3).
 * @returns the application's id
 */
export async function fillIn(client: HttpClient, traveller: Traveller): Promise<string> {
  const requirements = await client.get("/applications/new");
  let page = await client.submit(requirements, "acknowledged", { acknowledged: "yes" });
  const id = page.url.pathname.split("/")[2] ?? "";
  page = await client.get(`/applications/${id}/invitation`);
  page = await client.submit(page, "number", { number: traveller.invitationNumber });
  if (page.url.pathname.endsWith("/invitation")) throw new Error(`invitation: ${errorsOn(page)}`);
  await answerQuestions(client, id, traveller);
  await upload(client, id, "photo", await samplePhoto());
  await upload(client, id, "passport-page", await samplePassportPage());
  return id;
}

/** Checks the answers, declares and submits. */
export async function submit(client: HttpClient, id: string): Promise<Page> {
  const page = await client.get(`/applications/${id}/check`);
  const boxes = page.root
    .querySelectorAll('input[name="declarations"]')
    .map((box) => box.getAttribute("value") ?? "");
  const after = await client.submit(page, "declarations", { declarations: boxes });
  if (after.url.pathname.endsWith("/check")) throw new Error(`check: ${errorsOn(after)}`);
  return after;
}

/** Pays on the provider's page (S4). */
export async function pay(client: HttpClient, id: string): Promise<Page> {
  const fee = await client.get(`/applications/${id}/pay`);
  const checkout = await client.submit(fee, "application");
  return client.submit(checkout, "number", {
    method: "card",
    number: "4242424242424242",
    expiry: "12/40",
    cvc: "123",
    name: "TEST CARD",
  });
}

/** Signs in with a password. */
export async function signIn(portal: PortalAddresses, email: string, password: string): Promise<HttpClient> {
  const client = httpClient(portal.appUrl);
  const page = await client.get("/sign-in");
  const after = await client.submit(page, "email", { email, password });
  if (after.url.pathname === "/sign-in") throw new Error(`sign-in: ${errorsOn(after)}`);
  return client;
}

/** An officer takes the application and grants it. */
export async function grant(officer: HttpClient, id: string): Promise<Page> {
  const before = await officer.get(`/staff/applications/${id}`);
  const claimed = await officer.submit(before, "applicationId");
  const granting = await officer.get(`${claimed.url.pathname}/grant`);
  return officer.submit(granting, "applicationId");
}

/** The errors on the page. */
export const errorsOn = (page: Page): string =>
  page.root.querySelector(".govuk-error-summary")?.textContent ??
  `${page.status} ${page.root.querySelector("h1")?.textContent}`;

/** Answers one page after another, in the portal's order, until the questionnaire is complete. */
async function answerQuestions(client: HttpClient, id: string, traveller: Traveller): Promise<void> {
  const tasks = await client.get(`/applications/${id}`);
  const first = tasks.root.querySelector("a[href*='/questions/']")?.getAttribute("href");
  if (!first) throw new Error(`The task list leads to no question: ${errorsOn(tasks)}`);
  let page = await client.get(first);
  while (page.url.pathname.includes("/questions/")) {
    const after = await client.submit(page, "step", valuesFor(page, traveller.answers));
    if (after.url.pathname === page.url.pathname) throw new Error(`${page.url.pathname}: ${errorsOn(after)}`);
    page = after;
  }
}

/** The person's answers for a page of the questionnaire. */
export function valuesFor(page: Page, answers: Readonly<Record<string, string>>): Record<string, FieldValue> {
  const names = page.root
    .querySelectorAll("main input, main textarea, main select")
    .map((field) => field.getAttribute("name") ?? "");
  return Object.fromEntries(
    names.filter((name) => name in answers).map((name) => [name, answers[name] ?? ""]),
  );
}

/** Uploads one document on its page. */
export async function upload(client: HttpClient, id: string, path: string, bytes: Buffer): Promise<void> {
  const page = await client.get(`/applications/${id}/${path}`);
  const after = await client.submit(page, "file", { file: new Blob([new Uint8Array(bytes)]) });
  if (after.root.querySelector(".govuk-error-summary")) throw new Error(`${path}: ${errorsOn(after)}`);
}
