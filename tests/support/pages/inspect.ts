import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const maxScript = 200_000;
const maxQuestionHtml = 15_000;

/** The faults of the page in a browser, as texts; empty if there are none. */
export async function faultsOf(page: Page, locale: string): Promise<string[]> {
  return [...(await page.evaluate(structureFaults, locale)), ...(await sidewaysFaults(page))];
}

/** The accessibility faults that a program can find. Needs a browser with JavaScript. */
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

/** Checks for content wider than the screen, in the machine's own font and in the widest common one. */
async function sidewaysFaults(page: Page): Promise<string[]> {
  const own = await page.evaluate(tooWide, []);
  const widest = await page.evaluate(tooWide, await widestFont());
  return [
    ...own.map((fault) => `${fault} in this machine's font`),
    ...widest.map((fault) => `${fault} in DejaVu Sans`),
  ];
}

/**
 * DejaVu Sans, regular and bold, in base64: the sans-serif of systems that have no other. Version 2.37, reduced to
 * Latin and Cyrillic, because each page is sent it.
 */
const widestFont = (): Promise<readonly string[]> => {
  fontFiles ??= Promise.all(
    ["dejavu-sans", "dejavu-sans-bold"].map((name) =>
      readFile(new URL(`../fonts/${name}.woff2`, import.meta.url), "base64"),
    ),
  );
  return fontFiles;
};
let fontFiles: Promise<readonly string[]> | undefined;

/**
 * Runs in the page.
 * @param fonts regular and bold, for all text that is not monospaced; by default the page's own fonts are measured
 */
async function tooWide(fonts: readonly string[]): Promise<string[]> {
  const sheet = new CSSStyleSheet();
  if (fonts.length > 0) {
    for (const [index, font] of fonts.entries()) {
      const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
      document.fonts.add(await new FontFace("Widest", bytes, { weight: index === 0 ? "400" : "700" }).load());
    }
    const monospaced = [".portal-mono", ".portal-key", ".portal-codes"];
    const kept = monospaced.flatMap((name) => [name, `${name} *`]).join();
    sheet.replaceSync(`*:not(${kept}) { font-family: Widest, sans-serif !important }`);
  }
  document.adoptedStyleSheets.push(sheet);
  const { scrollWidth, clientWidth } = document.documentElement;
  const beyond = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(right, left + element.scrollWidth) > clientWidth;
  };
  const innermost = [...document.querySelectorAll("body *")].filter(
    (element) => beyond(element) && ![...element.children].some(beyond),
  );
  document.adoptedStyleSheets.pop();
  if (scrollWidth <= clientWidth) return [];
  const named = innermost
    .slice(0, 3)
    .map((element) => `${element.tagName} "${element.textContent?.slice(0, 40)}"`);
  return [`needs ${scrollWidth} px where there are ${clientWidth} (${named.join(", ")})`];
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
