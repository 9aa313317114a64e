import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const maxScript = 200_000;
const maxQuestionHtml = 15_000;

/** The faults of the page that a browser shows, in words; nothing when all is well. */
export async function faultsOf(page: Page, locale: string): Promise<string[]> {
  return [...(await page.evaluate(structureFaults, locale)), ...(await sidewaysFaults(page))];
}

/** What a program can find of what shuts people out. It needs a browser with JavaScript. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Runs in the page. */
function structureFaults(locale: string): string[] {
  const faults: string[] = [];
  const title = document.title.trim();
  if (title.length < 10) faults.push(`title: "${title}"`);
  if (document.querySelectorAll("title").length !== 1) faults.push("more than one title");
  const headings = document.querySelectorAll("h1");
  if (headings.length !== 1) faults.push(`${headings.length} h1`);
  if (document.documentElement.lang !== locale) faults.push(`lang: ${document.documentElement.lang}`);
  if (document.querySelector(".govuk-error-summary") && !/^\p{L}+:/u.test(title)) {
    faults.push(`errors, but not in the title: "${title}"`);
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("main input, main select, main textarea")) {
    if (field.type === "hidden" || (field.labels && field.labels.length > 0)) continue;
    faults.push(`no label: ${field.name}`);
  }
  const text = document.querySelector("main")?.textContent ?? "";
  for (const trace of ["undefined", "[object", "Invalid Date", "NaN"]) {
    if (text.includes(trace)) faults.push(`says "${trace}"`);
  }
  return faults;
}

async function sidewaysFaults(page: Page): Promise<string[]> {
  const width = page.viewportSize()?.width ?? 0;
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  return needed > width ? [`needs ${needed} px where there are ${width}`] : [];
}

const scriptSizes = new Map<string, Promise<number>>();

const scriptSize = (url: string): Promise<number> => {
  const known = scriptSizes.get(url);
  if (known) return known;
  const size = fetch(url)
    .then((response) => response.arrayBuffer())
    .then((body) => gzipSync(new Uint8Array(body)).length);
  scriptSizes.set(url, size);
  return size;
};

/** Too much script for a slow network, or a question page that is too long. All sizes as sent, compressed. */
export async function weightFaults(page: Page, html: string): Promise<string[]> {
  const urls = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement>("script[src]:not([nomodule])")].map(({ src }) => src),
  );
  const sizes = await Promise.all([...new Set(urls)].map(scriptSize));
  const script = sizes.reduce((sum, size) => sum + size, 0);
  const faults = script > maxScript ? [`${script} bytes of script`] : [];
  const markup = gzipSync(html).length;
  if (page.url().includes("/questions/") && markup >= maxQuestionHtml) faults.push(`${markup} bytes of HTML`);
  return faults;
}
