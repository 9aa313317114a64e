import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { locales } from "#lib/platform/i18n/locale.ts";
import { ownAccountPages, peoplePages, secondStepPages } from "../support/pages/account-pages.ts";
import {
  afterwardPages,
  draftPages,
  newcomerPages,
  questionPages,
} from "../support/pages/applicant-pages.ts";
import { hostArrivalPages, officerArrivalPages, receiptPages } from "../support/pages/arrival-pages.ts";
import { borderPages } from "../support/pages/border-pages.ts";
import { hostApiPages } from "../support/pages/host-api-pages.ts";
import { accessibilityFaults, faultsOf, weightFaults } from "../support/pages/inspect.ts";
import { invitationPages, invitationReviewPages } from "../support/pages/invitation-pages.ts";
import type { Fixture } from "../support/pages/make-fixture.ts";
import {
  becomingHostPages,
  hostReviewPages,
  newHostPages,
  organisationPages,
  returnedHostPages,
} from "../support/pages/organisation-pages.ts";
import { pageFixture } from "../support/pages/page-fixture.ts";
import {
  decisionPages,
  hostPages,
  officerPages,
  officerSections,
  seniorPages,
  supervisorPages,
  supervisorSections,
} from "../support/pages/staff-pages.ts";
import type { Audience, Visit } from "../support/pages/visit.ts";
import { visitorPages } from "../support/pages/visitor-pages.ts";

/** The narrowest screen that pages support (WCAG 1.4.10); pages that fit it fit every phone. */
const phone = { width: 320, height: 740 };

/** The pages that each role visits. */
const tours: readonly (readonly [who: Audience, what: string, visits: readonly Visit[]])[] = [
  ["visitor", "every public page", visitorPages],
  ["newcomer", "an empty cabinet", newcomerPages],
  ["applicant", "every page of a draft", draftPages],
  ["applicant", "every page of the questionnaire", questionPages],
  ["applicant", "every page after the submission", afterwardPages],
  ["officer", "every section of staff's pages", officerSections],
  ["supervisor", "every section for supervisors", supervisorSections],
  ["officer", "every page of the review", officerPages],
  ["officer", "every page round a decision", decisionPages],
  ["senior", "every page of a senior officer", seniorPages],
  ["supervisor", "every page of a supervisor", supervisorPages],
  ["supervisor", "every page about staff", peoplePages],
  ["visitor", "every page between password and desk", secondStepPages],
  ["applicant", "the account's page", ownAccountPages],
  ["host", "every page of a host", hostPages],
  ["host", "every page about arrivals", hostArrivalPages],
  ["officer", "the officer's pages about arrivals", officerArrivalPages],
  ["visitor", "the pages of a receipt", receiptPages],
  ["visitor", "every page of becoming a host", becomingHostPages],
  ["newHost", "the beginning of a host", newHostPages],
  ["returnedHost", "every page of a host to be corrected", returnedHostPages],
  ["host", "every page about an organisation and its people", organisationPages],
  ["officer", "every page about hosts", hostReviewPages],
  ["host", "every page about invitations", invitationPages],
  ["officer", "every page about requests for invitations", invitationReviewPages],
  ["host", "every page about hotels' systems", hostApiPages],
  ["border", "every page of passport control", borderPages],
];

// Nothing is changed for others, so the tours may run concurrently.
test.describe.configure({ mode: "parallel" });
// Recording would take longer than looking.
test.use({ trace: "off", screenshot: "off" });

let fixture: Fixture;

test.beforeAll(async () => {
  fixture = await pageFixture();
});

/** A long tour is divided into stages that run concurrently. */
const maxVisits = 20;

for (const [audience, what, visits] of tours) {
  for (let first = 0; first < visits.length; first += maxVisits) {
    const stage = first > 0 ? ` (from page ${first + 1})` : "";
    test(`${what} fits a phone, weighs little and is accessible${stage}`, async ({ browser }) => {
      const some = visits.slice(first, first + maxVisits);
      expect(await look(browser, audience, { locale: "en", isInspected: true, visits: some })).toEqual([]);
    });
  }
}

const others = locales.filter((locale) => locale !== "en");

/** Some pages are also visited in the other languages and without JavaScript, tour by tour. */
const manners: readonly (readonly [how: string, manner: Manner])[] = [
  ...others.map((locale) => [`in ${locale}`, { locale }] as const),
  ["without JavaScript", { locale: "en", javaScriptEnabled: false }],
];

for (const [how, manner] of manners) {
  for (const [audience, what, visits] of tours) {
    const selection = visits.filter(({ everywhere }) => everywhere);
    if (selection.length === 0) continue;
    test(`${what} holds ${how}`, async ({ browser }) => {
      expect(await look(browser, audience, { ...manner, visits: selection })).toEqual([]);
    });
  }
}

interface Manner {
  readonly locale: string;
  readonly javaScriptEnabled?: boolean;
  /** Whether axe checks it: once per page, because the elements are the same in other languages. */
  readonly isInspected?: boolean;
}

/** Visits pages one after another, as one person. @returns every fault with the name of its page */
async function look(
  browser: Browser,
  audience: Audience,
  {
    locale,
    visits,
    isInspected = false,
    javaScriptEnabled = true,
  }: Manner & { readonly visits: readonly Visit[] },
): Promise<string[]> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_APP_URL,
    viewport: phone,
    javaScriptEnabled,
  });
  const cookies = [{ name: "lang", value: locale }, ...(audience === "visitor" ? [] : [fixture[audience]])];
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: process.env.E2E_APP_URL ?? "" })));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(`${page.url()}: ${message}`));
  page.on("console", (said) => {
    // The browser itself logs this for every page that is not found.
    const isStatus = said.text().startsWith("Failed to load resource");
    if (said.type() === "error" && !isStatus) faults.push(`${page.url()}: ${said.text()}`);
  });
  for (const visit of visits) {
    const found = await visitPage(page, visit, locale);
    if (isInspected) found.push(...(await accessibilityFaults(page)));
    await takePicture(page, `${locale}${javaScriptEnabled ? "" : "-bare"}-${visit.name}`);
    faults.push(...found.map((fault) => `${visit.name}: ${fault}`));
  }
  await context.close();
  return faults;
}

async function visitPage(page: Page, visit: Visit, locale: string): Promise<string[]> {
  try {
    const response = await page.goto(visit.path(fixture));
    const faults = response ? await weightFaults(page, await response.text()) : [];
    if (response?.status() !== (visit.status ?? 200)) faults.push(`status ${response?.status()}`);
    await visit.act?.(page, fixture);
    return [...faults, ...(await faultsOf(page, locale))];
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
}

/** For manual inspection: PORTAL_PICTURES names a folder for pictures of every page. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.PORTAL_PICTURES;
  if (!folder) return;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ ...phone, width });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(phone);
}
