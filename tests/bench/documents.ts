import sharp from "sharp";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { drawPage, openHostilePdf } from "#lib/platform/confined/hostile-pdf.ts";
import { sealCertificates } from "#lib/visas/certificates/seal-certificates.ts";
import { verifySeal } from "#lib/visas/seal/verify-seal.ts";
import { readCodes } from "#lib/visas/verify/page/read-codes.ts";
import { trustFromFolder } from "#lib/visas/verify/trust-files.ts";
import { aKeyFolder, aSignedVisa } from "../support/a-signed-visa.ts";
import type { Bench } from "./bench.ts";
import { documentWork } from "./document-work.ts";
import { median } from "./measure.ts";
import { browserPaths, openPrinter, type Work } from "./printer.ts";
import { visaPage } from "./visa-page.ts";

const rounds = 7;
const seconds = 2;

/** Runs of a task per second of one core, measured right after a warm-up. */
async function perCoreSecond({ act, spent }: Work): Promise<number> {
  for (const until = performance.now() + 400; performance.now() < until; ) await act();
  const before = spent();
  let done = 0;
  for (const until = performance.now() + seconds * 1000; performance.now() < until; done += 1) await act();
  return done / (spent() - before);
}

const here = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * Documents, seals and read pages, compared with each warm headless Chromium that prints an equal page. Measured in
 * processor time, including Chromium's processes, so that other load and the number of cores make no difference.
 */
export async function run({ say }: Bench): Promise<void> {
  const keys = await aKeyFolder();
  const { pdf, seal } = await aSignedVisa(keys);
  const { certificates, revoked } = trustFromFolder(keys);
  const trust = sealCertificates(certificates, revoked);
  const today = todayInAlmaty();
  // A4 at 150 dots per inch.
  const picture = await drawPage(await openHostilePdf(pdf, 10_000_000), 1, 1754);
  const browsers = await Promise.all(browserPaths(say).map((path) => openPrinter(path, visaPage(seal))));
  const document = { act: documentWork(keys), spent: here };
  const works: Readonly<Record<string, Work>> = {
    document,
    again: document,
    ...Object.fromEntries(browsers.map(({ name, work }) => [name, work])),
    verify: { act: () => verifySeal({ bytes: seal, trust, today }), spent: here },
    read: { act: () => readCodes(() => sharp(picture).flatten({ background: "white" })), spent: here },
  };
  const samples = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  say("\nDocuments, by the second of one core (medians of interleaved rounds)");
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) samples.get(name)?.push(await perCoreSecond(work));
    say(`  round ${round} of ${rounds}`);
  }
  await Promise.all(browsers.map(({ close }) => close()));
  const of = (name: string) => median(samples.get(name) ?? []);
  const line = (text: string, value: string) => say(`  ${text.padEnd(42)} ${value}`);
  line("drawn, sealed and signed", `${of("document").toFixed(1)} a second`);
  for (const { name } of browsers)
    line(`the same page printed by ${name}`, `${of(name).toFixed(1)} a second`);
  line("seals verified", `${of("verify").toFixed(0)} a second`);
  line("seal read from an A4 page at 150 dpi", `${(1000 / of("read")).toFixed(0)} ms`);
  say("\nRatios");
  line("control: a document to itself", (of("again") / of("document")).toFixed(2));
  for (const { name } of browsers) {
    line(`document to the print of ${name}`, `${(of("document") / of(name)).toFixed(1)}   (goal 12)`);
    line(`verified seals to prints of ${name}`, (of("verify") / of(name)).toFixed(0));
    line(`pages read to prints of ${name}`, (of("read") / of(name)).toFixed(1));
  }
}
