import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { db } from "#lib/platform/db/client.ts";
import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import { aTraveller, type Traveller } from "../../support/a-traveller.ts";
import { type FieldValue, type HttpClient, httpClient, type Page } from "../../support/http-client.ts";
import { register, signIn, submit } from "../../support/http-journey.ts";
import { waitForMail } from "../../support/mailbox.ts";
import { demoPassword, portalUnderTest } from "../../support/portal-under-test.ts";

const portal = portalUnderTest();

const script = "<script>alert(1)</script>";

/** Hostile values that a visitor may type, paste or forge. */
const hostile: Readonly<Record<string, FieldValue>> = {
  "a megabyte": "A".repeat(1_000_000),
  NUL: "a\u0000b",
  "control characters": "a\u0001\u001b\u007fb",
  "right-to-left override": "abc\u202etxt.exe\u2066",
  "combining marks": `e${"\u0301".repeat(2000)}`,
  emoji: "👩‍👩‍👧‍👦🇰🇿",
  noncharacters: "\ufffe\uffff",
  HTML: `${script}"'><img src=x onerror=alert(1)>`,
  SQL: '\'; DROP TABLE "User"; --',
  "message syntax": "{x} {x, plural, other{#}} '{",
  templates: ["$", "{7*7} {{7*7}} <%= 7 %>"].join(""),
  "a mail header": "a\r\nBcc: evil@example.test\r\n\r\nbody",
  "several values": ["a", "b", "c"],
  "a file": new Blob(["hello"]),
  "a name of every object": "__proto__",
  "full-width digits": "１２３",
  nothing: "",
};

const at = <T>(times: number, act: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, act));

function valuesFor(page: Page, { answers }: Traveller): Record<string, string> {
  const names = page.root.querySelectorAll("main input, main textarea, main select");
  return Object.fromEntries(
    names
      .map((field) => field.getAttribute("name") ?? "")
      .flatMap((name) => (name in answers ? [[name, answers[name] ?? ""]] : [])),
  );
}

/** Posts each hostile value in each field of the form; every answer must be an ordinary page. */
async function attackForm(client: HttpClient, page: Page, marker: string, valid: Record<string, string>) {
  const fields = page.root
    .querySelectorAll("main input, main textarea, main select")
    .map((field) => field.getAttribute("name") ?? "")
    .filter((name) => name !== "" && !name.startsWith("$ACTION"));
  for (const name of new Set(fields)) {
    await Promise.all(
      Object.entries(hostile).map(async ([kind, value]) => {
        const after = await client.submit(page, marker, { ...valid, [name]: value });
        const place = `${kind} as ${name} of ${page.url.pathname}: ${after.status}`;
        expect([200, 404], place).toContain(after.status);
        expect(after.html, place).toContain("<h1");
        expect(after.html.includes(script), place).toBe(false);
        expect(after.html.length, place).toBeLessThan(120_000);
      }),
    );
  }
}

async function confirmedTraveller(): Promise<{ traveller: Traveller; client: HttpClient }> {
  const traveller = await aTraveller();
  const client = httpClient(portal.appUrl);
  await register(client, portal, traveller);
  return { traveller, client };
}

test("whatever is posted to the forms that need no account, an ordinary page answers", async () => {
  // Neither a real address nor a password or a visa, so that nothing is counted or sent.
  for (const [path, marker] of [
    ["/register", "password"],
    ["/host/register", "password"],
    ["/sign-in", "password"],
    ["/verify", "number"],
  ] as const) {
    const client = httpClient(portal.appUrl);
    await attackForm(client, await client.get(path), marker, {});
  }
});

test("whatever is posted to the questionnaire, an ordinary page answers and nothing else is stored", async () => {
  test.setTimeout(240_000);
  const { traveller, client } = await confirmedTraveller();
  let page = await client.get("/applications/new");
  await attackForm(client, page, "acknowledged", {});
  page = await client.submit(page, "acknowledged", { acknowledged: "yes" });
  const id = page.url.pathname.split("/")[2];
  page = await client.submit(page, "number", { number: traveller.invitationNumber });
  const first = page.root.querySelector("a[href*='/questions/']")?.getAttribute("href");
  page = await client.get(first ?? "");
  while (page.url.pathname.includes("/questions/")) {
    const { pathname } = page.url;
    const valid = valuesFor(page, traveller);
    await attackForm(client, page, "step", valid);
    page = await client.submit(await client.get(pathname), "step", valid);
    expect(page.url.pathname).not.toBe(pathname);
  }
  const check = await client.get(`/applications/${id}/check`);
  for (const forbidden of ["\u0000", "\u202e", "\u001b", script])
    expect(check.html.includes(forbidden)).toBe(false);
});

test("whatever is posted to a host's forms, an ordinary page answers and nothing harmful is stored", async () => {
  test.setTimeout(240_000);
  const client = await signIn(portal, "hotel@demo.example", demoPassword());
  const contact = {
    "address-region": "71",
    "address-street": "Specimen street",
    "address-house": "1",
    phone: "+7 700 000 00 00",
    email: "hotel@demo.example",
    "contact-name": "SPECIMEN CONTACT",
  };
  for (const [path, marker, valid] of [
    ["/host/organisation/new", "id-number", {}],
    ["/host/organisation/contact", "contact-name", contact],
    ["/host/organisation/identity", "id-number", { "id-number": "1" }],
    ["/host/properties/new", "address-region", {}],
    ["/host/people/invite", "email", {}],
  ] as const) {
    await attackForm(client, await client.get(path), marker, valid);
  }
  const page = await client.get("/host/organisation");
  for (const forbidden of ["\u0000", "\u202e", "\u001b", script])
    expect(page.html.includes(forbidden), JSON.stringify(forbidden)).toBe(false);
});

test("whatever is uploaded, the page says what is wrong with it", async () => {
  const { traveller, client } = await confirmedTraveller();
  let page = await client.submit(await client.get("/applications/new"), "acknowledged", {
    acknowledged: "yes",
  });
  const id = page.url.pathname.split("/")[2];
  await client.submit(page, "number", { number: traveller.invitationNumber });
  const photo = await samplePhoto();
  const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const files: Readonly<Record<string, FieldValue>> = {
    empty: new Blob([]),
    "a text instead of a file": "text",
    svg: new Blob([svg]),
    "html behind the signature of a picture": new Blob([jpeg, `<html>${script}`]),
    half: new Blob([new Uint8Array(photo.subarray(0, photo.length / 2))]),
    "20 MB": new Blob([new Uint8Array(photo), new Uint8Array(20_000_000)]),
  };
  for (const path of ["photo", "passport-page"]) {
    page = await client.get(`/applications/${id}/${path}`);
    for (const [kind, file] of Object.entries(files)) {
      const after = await client.submit(page, "file", { file });
      expect([path, kind, after.status]).toEqual([path, kind, 200]);
      expect(
        after.root.querySelector(".govuk-error-summary")?.textContent,
        `${kind} as ${path}`,
      ).toBeTruthy();
    }
    expect((await client.get(`/applications/${id}/documents/${path}`)).status).toBe(404);
  }
  // Data after the end of a picture in the file is removed.
  const polyglot = new Blob([new Uint8Array(photo), svg]);
  await client.submit(await client.get(`/applications/${id}/photo`), "file", { file: polyglot });
  const stored = Buffer.from(await client.download(`/applications/${id}/documents/photo`));
  expect(stored.subarray(0, 3).equals(jpeg)).toBe(true);
  expect(stored.includes("<svg")).toBe(false);
});

test("every step pressed in several tabs at the same time takes effect once", async () => {
  const { traveller, client } = await confirmedTraveller();
  const start = await client.get("/applications/new");
  const drafts = await at(4, () => client.submit(start, "acknowledged", { acknowledged: "yes" }));
  const addresses = new Set(drafts.map(({ url }) => url.pathname));
  expect(addresses.size).toBe(1);
  const id = drafts[0]?.url.pathname.split("/")[2] ?? "";
  const enter = await client.get(`/applications/${id}/invitation`);
  for (const bound of await at(3, () =>
    client.submit(enter, "number", { number: traveller.invitationNumber }),
  )) {
    expect(bound.url.pathname).toBe(`/applications/${id}`);
  }
  const tasks = await client.get(`/applications/${id}`);
  let page = await client.get(tasks.root.querySelector("a[href*='/questions/']")?.getAttribute("href") ?? "");
  while (page.url.pathname.includes("/questions/")) {
    const [current, values] = [page, valuesFor(page, traveller)];
    const [after, again] = await at(2, () => client.submit(current, "step", values));
    expect(after?.url.pathname).not.toBe(current.url.pathname);
    expect(again?.url.pathname).toBe(after?.url.pathname);
    if (after) page = after;
  }
  for (const [path, bytes] of [
    ["photo", await samplePhoto()],
    ["passport-page", await samplePassportPage()],
  ] as const) {
    const form = await client.get(`/applications/${id}/${path}`);
    await at(3, () => client.submit(form, "file", { file: new Blob([new Uint8Array(bytes)]) }));
  }
  const check = await client.get(`/applications/${id}/check`);
  await submit(client, id);
  const boxes = check.root.querySelectorAll('input[name="declarations"]');
  const declarations = boxes.map((box) => box.getAttribute("value") ?? "");
  for (const again of await at(3, () => client.submit(check, "declarations", { declarations }))) {
    expect(again.url.pathname).toBe(`/applications/${id}`);
  }
  const fee = await client.get(`/applications/${id}/pay`);
  const checkouts = await at(4, () => client.submit(fee, "application"));
  expect(new Set(checkouts.map(({ url }) => url.href)).size).toBe(1);
});

test("values typed before the session ended are restored after signing in, for their owner only", async () => {
  const { traveller, client } = await confirmedTraveller();
  let page = await client.submit(await client.get("/applications/new"), "acknowledged", {
    acknowledged: "yes",
  });
  const id = page.url.pathname.split("/")[2];
  await client.submit(page, "number", { number: traveller.invitationNumber });
  const { pathname } = (await client.get(`/applications/${id}/questions/contact`)).url;
  const form = await client.get(pathname);
  const past = new Date("2020-01-01T00:00:00Z");
  await db().session.updateMany({
    where: { user: { email: traveller.email } },
    data: { createdAt: past, lastSeenAt: past, expiresAt: new Date(past.getTime() + 1000) },
  });
  page = await client.submit(form, "step", { address: "KEPT ROAD 1", phone: "" });
  expect(page.url.pathname).toBe("/sign-in");
  expect(page.html).toContain("kept for one hour");
  page = await client.submit(page, "password", { email: traveller.email, password: traveller.password });
  expect(page.url.pathname).toBe(pathname);
  expect(page.root.querySelector('[name="address"]')?.textContent).toBe("KEPT ROAD 1");
  expect(page.html).toContain("has not been sent yet");
  // Once it is sent, nothing needs to be kept.
  await client.submit(page, "step", valuesFor(page, traveller));
  expect((await client.get(pathname)).html).not.toContain("has not been sent yet");
});

test("typed values stay in the form when no answer arrives, and can be sent again", async ({
  page,
  context,
}) => {
  await page.goto(`${portal.appUrl}/verify`);
  await context.setOffline(true);
  await page.fill("#number", "KA3C4E6F7");
  await page.locator("form:has(#number) button[type=submit]").click();
  await expect(page.locator(".govuk-error-summary")).toContainText("What you typed is still here");
  await expect(page.locator("#number")).toHaveValue("KA3C4E6F7");
  await context.setOffline(false);
  await page.locator("form:has(#number) button[type=submit]").click();
  await expect(page.locator(".govuk-error-summary")).toContainText("passport number");
});

test("a form says that it is being sent, and is sent once however often it is pressed", async ({ page }) => {
  let posts = 0;
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/verify", async (route) => {
    if (route.request().method() === "POST") {
      posts += 1;
      await held;
    }
    await route.continue();
  });
  await page.goto(`${portal.appUrl}/verify`);
  const button = page.locator("form:has(#number) button[type=submit]");
  await button.click();
  await expect(page.locator(".portal-sending")).toHaveText("Sending …");
  await button.click();
  release();
  await expect(page.locator(".govuk-error-summary")).toContainText("visa number");
  expect(posts).toBe(1);
});

test("mails name the portal by its own address, whatever the request claims", async () => {
  const traveller = await aTraveller();
  const client = httpClient(portal.appUrl);
  const page = await client.get("/register");
  const form = page.root.querySelector("main form");
  const data = new FormData();
  for (const input of form?.querySelectorAll("input") ?? []) {
    data.append(input.getAttribute("name") ?? "", input.getAttribute("value") ?? "");
  }
  data.set("email", traveller.email);
  data.set("password", traveller.password);
  const answer = await fetch(new URL("/register", portal.appUrl), {
    method: "POST",
    body: data,
    redirect: "manual",
    headers: {
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      Forwarded: "host=evil.example",
    },
  });
  expect(answer.headers.get("location")).toBe("/confirm");
  const cookie = answer.headers.getSetCookie().find((line) => line.includes("portal-pending"));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=lax/i);
  const mail = await waitForMail(portal.mailboxUrl, traveller.email);
  expect(mail.text).toContain(portal.appUrl);
  expect(`${mail.text}${mail.html}`).not.toContain("evil.example");
});

test("signing in gives a new session, whatever cookie the browser sent", async () => {
  const { traveller, client } = await confirmedTraveller();
  const planted = /portal-session=([^;]+)/.exec(client.cookies())?.[1];
  expect(planted).toBeTruthy();
  const stranger = httpClient(portal.appUrl);
  const form = await stranger.get("/sign-in");
  await stranger.submit(form, "password", { email: traveller.email, password: traveller.password });
  const own = /portal-session=([^;]+)/.exec(stranger.cookies())?.[1];
  expect(own).toBeTruthy();
  expect(own).not.toBe(planted);
});

test("a script injected into a page does not run", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.route("**/register", async (route) => {
    const response = await route.fetch();
    const injected = '<script>window.pwned = 1</script><img src="/nix" onerror="window.pwned = 2">';
    const body = (await response.text()).replace("</main>", `${injected}</main>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${portal.appUrl}/register`, { waitUntil: "networkidle" });
  expect(refused.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
});

test("the log contains nothing that people typed", async () => {
  const { traveller, client } = await confirmedTraveller();
  const page = await client.get("/applications/new");
  const form = page.root.querySelector("main form");
  const name = form
    ?.querySelectorAll("input")
    .find((input) => /^\$ACTION_\d+:1$/.test(input.getAttribute("name") ?? ""));
  await client.submit(page, "acknowledged", {
    [name?.getAttribute("name") ?? ""]: `ERIKSSON ${traveller.email}`,
  });
  const logs = ["web.log", "worker.log"].map((file) =>
    readFileSync(join(process.env.E2E_DATA ?? "", "log", file), "utf8"),
  );
  for (const log of logs) {
    for (const secret of [
      "ERIKSSON",
      "@example.test",
      traveller.passportNumber,
      "TEST TRAVELLER",
      "is not valid JSON",
    ]) {
      expect(log.includes(secret), secret).toBe(false);
    }
  }
});
