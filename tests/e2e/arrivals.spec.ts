import { randomInt } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { knownDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { aHost, type Host } from "../support/a-host.ts";
import { aVisa } from "../support/a-visa.ts";
import { signInAsDemo } from "../support/browser-journey.ts";
import { pdfText } from "../support/pdf-text.ts";

const appUrl = () => process.env.E2E_APP_URL ?? "";
const [year = "", month = "", day = ""] = todayInAlmaty().split("-");

/** Presses the form's main button, or the one with this intent. */
async function press(page: Page, intent?: string): Promise<void> {
  const button = intent
    ? page.locator(`main button[name=intent][value="${intent}"]`).last()
    : page.locator("main form button[type=submit]").last();
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    button.click(),
  ]);
}

async function openDetails(page: Page, field: string): Promise<void> {
  const details = page.locator(`details:has(#${field})`);
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
}

const fillDate = async (page: Page, name: string, parts: readonly [string, string, string]) => {
  for (const [index, part] of (["day", "month", "year"] as const).entries()) {
    await page.fill(`#${name}-${part}`, parts[index] ?? "");
  }
};

/** Fills in the fields that neither passport nor visa contains. */
async function fillStay(page: Page): Promise<void> {
  if (!(await page.inputValue("#borderPoint"))) await page.fill("#borderPoint", "ALA");
  if (!(await page.inputValue("#purpose"))) await page.selectOption("#purpose", "tourist");
  await page.selectOption("#dwelling", "hotel");
}

async function signInAs(page: Page, host: Host): Promise<void> {
  const value = await openSession(host.actor.id);
  await page.context().addCookies([
    { name: sessionCookieName(), value, url: appUrl() },
    { name: "lang", value: "en", url: appUrl() },
  ]);
}

const receiptNumber = async (page: Page): Promise<string> => {
  await page.waitForURL(/host\/arrivals\/[0-9a-f-]{36}/);
  return (
    /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await page.locator("main").textContent()) ?? "")?.[0] ?? ""
  );
};

for (const javaScriptEnabled of [true, false]) {
  const mode = `JavaScript ${javaScriptEnabled ? "on" : "off"}`;
  const open = async (browser: import("@playwright/test").Browser) =>
    (
      await browser.newContext({
        javaScriptEnabled,
        baseURL: appUrl(),
        viewport: { width: 1280, height: 900 },
      })
    ).newPage();

  test(`R8: a guest typed by hand: errors named, receipt, amended, departed, undone, ${mode}`, async ({
    browser,
  }) => {
    const host = await aHost();
    const page = await open(browser);
    await signInAs(page, host);
    const passport = `H${randomInt(1e6, 1e7)}`;
    await page.goto("/host/arrivals/new");
    await expect(page.locator("main")).toContainText("3 working days left");
    await press(page, "send");
    await expect(page.locator(".govuk-error-summary")).toContainText("Fill in: Surname");

    await page.fill("#surname", "ERIKSSON");
    await page.fill("#givenNames", "ANNA SPECIMEN");
    await page.check("#sex-0");
    await fillDate(page, "birthDate", ["12", "4", "1985"]);
    await page.selectOption("#nationality", "QAT");
    await page.fill("#passportNumber", passport);
    await fillStay(page);
    await fillDate(page, "arrivalOn", [day, month, String(Number(year) + 1)]);
    await press(page, "child");
    await page.fill("#child-0-surname", "ERIKSSON");
    await page.fill("#child-0-givenNames", "BO");
    await fillDate(page, "child-0-birthDate", ["1", "2", "2018"]);
    await press(page, "send");
    await expect(page.locator(".govuk-error-summary")).toContainText("cannot be in the future");

    // A week ago: late, and the form says so before it is sent.
    await fillDate(page, "arrivalOn", ["2", "3", String(Number(year))]);
    await press(page, "deadline");
    await expect(page.locator("main")).toContainText("a fine may follow");
    await fillDate(page, "arrivalOn", [day, month, year]);
    await press(page, "send");
    const number = await receiptNumber(page);
    expect(number).toMatch(/^[A-Z0-9]{4}-/);
    await expect(page.locator("main")).toContainText("BO");
    const notice = new URL(page.url()).pathname;

    const pdf = await page.request.get(`${notice}/receipt.pdf`);
    const text = await pdfText(await pdf.body());
    for (const part of [number, "ERIKSSON", passport, "Квитанция", "түбірте"]) expect(text).toContain(part);

    // Anyone can verify the receipt, without seeing the guest's details.
    const visitor = await open(browser);
    await visitor.goto("/receipts");
    await visitor.fill("#number", number.toLowerCase());
    await visitor.locator("main form button").click();
    await visitor.waitForURL("**/receipts/**");
    await expect(visitor.locator("h1")).toHaveText(/genuine/);
    expect(await visitor.content()).not.toContain("ERIKSSON");

    await page.goto(`${notice}/amend`);
    await page.fill("#surname", "ERIKSON");
    await press(page, "send");
    await page.waitForURL(/done=amended/);
    await expect(page.locator("main")).toContainText("“ERIKSSON” became “ERIKSON”");
    expect(await receiptNumber(page)).toBe(number);

    await page.goto(`${notice}/depart`);
    await fillDate(page, "departedOn", ["1", "1", "2020"]);
    await press(page);
    await expect(page.locator(".govuk-error-summary")).toContainText("cannot be before the arrival");
    await fillDate(page, "departedOn", [day, month, year]);
    await press(page);
    await page.waitForURL(/done=departed/);

    await page.goto(`${notice}/undo`);
    await press(page);
    await expect(page.locator(".govuk-error-summary")).toContainText("Say why");
    await page.fill("#reason", "Another guest was meant");
    await press(page);
    await page.waitForURL(/done=undone/);
    await expect(page.locator(".portal-timeline__item")).toHaveCount(4);
    await visitor.reload();
    await expect(visitor.locator("h1")).toContainText("undone");
    await page.goto(`${notice}/amend`);
    await expect(page.locator("h1")).toHaveText("This cannot be done now");
  });

  test(`R8: a guest from a scanned passport and one from an e-visa, found by a search that leaves no trace in the address, ${mode}`, async ({
    browser,
  }) => {
    const host = await aHost();
    const page = await open(browser);
    await signInAs(page, host);
    const [line1, line2] = passportLines({
      surname: "SPECIMEN",
      givenNames: "TEST SCANNED",
      passportNumber: `M${randomInt(1e6, 1e7)}`,
      nationality: "IND",
      birthDate: knownDate("1990-05-06"),
      sex: "M",
      expiry: knownDate("2033-01-01"),
    });
    await page.goto("/host/arrivals/new");
    await openDetails(page, "mrz");
    // A wrong check digit fills in nothing.
    await page.fill("#mrz", `${line1}\n${line2.slice(0, 9)}${(Number(line2[9]) + 1) % 10}${line2.slice(10)}`);
    await press(page, "fill-mrz");
    await expect(page.locator(".govuk-error-summary")).toContainText("check digit");
    await expect(page.locator("#surname")).toHaveValue("");
    await openDetails(page, "mrz");
    // A scanner types both lines, each followed by the Enter key.
    await page.fill("#mrz", "");
    await page.locator("#mrz").focus();
    for (const line of [line1, line2]) {
      await page.keyboard.type(line);
      await page.keyboard.press("Enter");
    }
    await press(page, "fill-mrz");
    await expect(page.locator("#surname")).toHaveValue("SPECIMEN");
    await expect(page.locator("#nationality")).toHaveValue("IND");
    await fillStay(page);
    await press(page, "send");
    expect(await receiptNumber(page)).not.toBe("");
    await page.goto("/host/arrivals/new");
    await openDetails(page, "fill-earlier-passport");
    await page.fill("#fill-earlier-passport", line2.slice(0, 9));
    await press(page, "fill-earlier");
    await expect(page.locator("#givenNames")).toHaveValue("TEST SCANNED");

    const visa = await aVisa();
    await page.goto("/host/arrivals/new");
    await openDetails(page, "fill-visa-number");
    await page.fill("#fill-visa-number", visa.number);
    await page.fill("#fill-passport-number", "WRONG123");
    await press(page, "fill-visa");
    await expect(page.locator(".govuk-error-summary")).toContainText("no valid e-visa");
    await expect(page.locator("#surname")).toHaveValue("");
    await page.fill("#fill-passport-number", visa.passportNumber);
    await press(page, "fill-visa");
    await expect(page.locator("#givenNames")).toHaveValue("TEST VISITOR");
    await fillStay(page);
    await press(page, "send");
    const number = await receiptNumber(page);

    // Again from the earlier notice: the same guest, day and address are the same notice.
    await page.locator("a", { hasText: "Notify again" }).click();
    await page.waitForURL(/guest=/);
    await fillStay(page);
    await press(page, "send");
    await page.waitForURL(/done=known/);
    expect(await receiptNumber(page)).toBe(number);

    await page.goto("/host/arrivals");
    await expect(page.locator("main tbody tr")).toHaveCount(2);
    await page.fill("#search", "scan");
    await page.locator("main form:has(#search) button").click();
    await page.waitForURL(/search=yes/);
    expect(page.url()).not.toMatch(/scan/i);
    await expect(page.locator("main tbody tr")).toHaveCount(1);
    const csv = await page.request.get("/host/arrivals/export/csv?list=present");
    expect((await csv.text()).split("\r\n")).toHaveLength(4);
  });

  test(`R8: a table with faults is corrected row by row, sent as a whole, and not duplicated, ${mode}`, async ({
    browser,
  }) => {
    const host = await aHost();
    const page = await open(browser);
    await signInAs(page, host);
    const today = `${day}.${month}.${year}`;
    const header =
      "Фамилия;Имена;Пол;Дата рождения;Гражданство;Номер паспорта;Дата прибытия;Пункт пропуска через границу;Цель пребывания;Вид жилья";
    const row = (surname: string, arrival: string, purpose: string) =>
      `${surname};TEST;Ж;12.04.1985;Индия;R${surname};${arrival};ALA;${purpose};Гостиница`;
    const upload = async (rows: readonly string[]) => {
      await page.goto("/host/arrivals/import");
      await page.setInputFiles("#file", {
        name: "guests.csv",
        mimeType: "text/csv",
        buffer: Buffer.from([header, ...rows].join("\r\n")),
      });
      await page.selectOption("#property", host.propertyId);
      await press(page);
      await page.waitForURL(/import\/[0-9a-f-]{36}/);
    };
    const ten = Array.from({ length: 10 }, (_, index) => `GUEST${"ABCDEFGHIJ"[index]}`);
    await upload(
      ten.map((name, index) => row(name, index === 3 ? "31.02.2026" : today, index === 5 ? "xyz" : "Туризм")),
    );
    await expect(page.locator(".portal-row-problems")).toHaveCount(2);
    await expect(page.locator("main")).toContainText("2 rows have a problem out of 10");
    await expect(page.locator("main")).toContainText("there is no such date");
    await expect(page.locator("main button", { hasText: /^Send/ })).toHaveCount(0);

    // Each faulty row is corrected on its own page, which shows the parts that could be read.
    const correctFirst = () => page.locator("main tbody tr").first().getByRole("link").click();
    await correctFirst();
    await expect(page.locator(".govuk-error-summary")).toContainText("there is no such date");
    await expect(page.locator("#surname")).toHaveValue("GUESTD");
    await expect(page.locator("#arrivalOn-day")).toHaveValue("31");
    // Different words than before, so that nothing is typed until the answer has arrived.
    await fillDate(page, "arrivalOn", ["", "", ""]);
    await press(page, "send");
    await expect(page.locator(".govuk-error-summary")).not.toContainText("there is no such date");
    await fillDate(page, "arrivalOn", [day, month, year]);
    await press(page, "send");
    await expect(page.locator(".portal-row-problems")).toHaveCount(1);
    await correctFirst();
    await page.selectOption("#purpose", "tourist");
    await press(page, "send");
    await expect(page.locator(".portal-row-problems")).toHaveCount(0);
    await expect(page.locator("main tbody tr")).toHaveCount(10);
    await page.locator("main form button", { hasText: "Send 10 notices" }).click();
    await expect(page.locator("h1")).toHaveText("10 notices have been sent");

    // The corrected file again, with one row left out.
    await upload(ten.map((name) => row(name, today, "Туризм")));
    await expect(page.locator("main")).toContainText("10 rows were sent before");
    await page.locator("main tbody tr").first().getByRole("button").click();
    await expect(page.locator("main tbody tr")).toHaveCount(9);
    await page.locator("main form button", { hasText: "Send 9 notices" }).click();
    await expect(page.locator("h1")).toHaveText("9 notices have been sent");
    await page.goto("/host/arrivals");
    await expect(page.locator("main tbody tr")).toHaveCount(10);
  });
}

test("one host never sees another's notices, and an officer amends and undoes a wrong one with a reason", async ({
  browser,
}) => {
  const [host, stranger] = [await aHost(), await aHost("OTHER HOTEL LLP")];
  const context = () => browser.newContext({ baseURL: appUrl(), viewport: { width: 1280, height: 900 } });
  const page = await (await context()).newPage();
  await signInAs(page, host);
  await page.goto("/host/arrivals/new");
  await page.fill("#surname", "SECRETGUEST");
  await page.check("#sex-0");
  await fillDate(page, "birthDate", ["12", "4", "1985"]);
  await page.selectOption("#nationality", "QAT");
  const passport = `S${randomInt(1e6, 1e7)}`;
  await page.fill("#passportNumber", passport);
  await fillStay(page);
  await press(page, "send");
  const number = await receiptNumber(page);
  const notice = new URL(page.url()).pathname;

  const other = await (await context()).newPage();
  await signInAs(other, stranger);
  for (const path of ["", "/amend", "/depart", "/undo", "/receipt.pdf"]) {
    const answer = await other.request.get(`${notice}${path}`);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(await answer.text()).not.toContain("SECRETGUEST");
  }
  const id = notice.split("/").at(-1);
  for (const path of [
    `/host/arrivals/new?guest=${id}`,
    `/host/arrivals?list=all&after=${id}`,
    "/host/arrivals/export/csv?list=all",
  ]) {
    const text = await (await other.request.get(path)).text();
    expect(text).not.toContain("SECRETGUEST");
    expect(text).not.toContain(passport);
  }

  const officer = await (await context()).newPage();
  await signInAsDemo(officer, "officer");
  await officer.goto("/staff/arrivals");
  await officer.fill("#number", number);
  await press(officer);
  await officer.waitForURL(/staff\/arrivals\/[0-9a-f-]{36}/);
  await expect(officer.locator("main")).toContainText("SECRETGUEST");
  await officer.locator("main button", { hasText: /^(Confirm|Подтвердить|Хабарламаны растау)/ }).click();
  await expect(officer.locator("main form button")).toHaveCount(1);

  // Without JavaScript, too, and only with a reason.
  const desk = await (
    await browser.newContext({
      baseURL: appUrl(),
      javaScriptEnabled: false,
      storageState: await officer.context().storageState(),
    })
  ).newPage();
  await desk.goto(`/staff/arrivals/${id}`);
  await desk.locator(`main a[href$="/${id}/amend"]`).click();
  await desk.fill("#surname", "OTHERGUEST");
  await press(desk, "send");
  await expect(desk.locator(".govuk-error-summary li")).toHaveCount(1);
  await expect(desk.locator("#surname")).toHaveValue("OTHERGUEST");
  await desk.fill("#reason", "Spelt as in the passport");
  await press(desk, "send");
  await desk.waitForURL("**?done=amended");
  await page.goto(notice);
  for (const told of ["OTHERGUEST", "Spelt as in the passport", "by the migration service"])
    await expect(page.locator("main")).toContainText(told);

  await officer.goto(`/staff/arrivals/${id}`);
  await officer.fill("#reason", "The guest left before");
  await press(officer);
  await expect(officer.locator("main")).toContainText("The guest left before");
  await page.goto(notice);
  await expect(page.locator("main")).toContainText("The guest left before");
});
