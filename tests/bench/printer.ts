import { existsSync } from "node:fs";
import { basename } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "#scripts/test/find-browser.ts";
import { processorSecondsOf } from "./processor-seconds.ts";

/** A task, and the processor time in seconds that it has used so far. */
export interface Work {
  readonly act: () => Promise<unknown>;
  readonly spent: () => number;
}

/** An open and warm browser that prints one page repeatedly. */
export interface Printer {
  readonly name: string;
  readonly work: Work;
  close(): Promise<void>;
}

/** The installed ones of Chromium and its headless shell, which needs about half the time for a page. */
export const browserPaths = (say: (text: string) => void): readonly string[] => [
  ...new Set([findBrowser(say), "/usr/bin/chromium"].filter((path) => existsSync(path))),
];

/** Starts the browser and prints once. */
export async function openPrinter(path: string, html: string): Promise<Printer> {
  const server = await chromium.launchServer({
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  const act = async () => {
    await page.setContent(html);
    await page.pdf({ format: "A4", printBackground: true, tagged: true });
  };
  await act();
  return {
    name: basename(path),
    work: { act, spent: processorSecondsOf(server.process().pid ?? 0) },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
