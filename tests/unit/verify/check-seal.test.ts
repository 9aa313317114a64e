import { describe, expect, test } from "vitest";
import { addDays } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { SEAL_STATUSES } from "#lib/visas/seal/seal-status.ts";
import { sealName } from "#lib/visas/trust/lists.ts";
import { storedLists } from "#lib/visas/trust/stored-lists.ts";
import { checkSeal } from "#lib/visas/verify/check-seal.ts";
import { verdictView } from "#lib/visas/verify/verdict-view.ts";
import type { DocumentVerdict } from "#lib/visas/verify/verify-document.ts";
import { aKeyFolder, aSeal, signedLines } from "../../support/a-signed-visa.ts";
import { anchorsOf, keysIn, memoryStore, signedLists } from "../../support/signed-lists.ts";
import { passportMrz, passportOf } from "../seal/sample-seal.ts";

const folder = await aKeyFolder();
const keys = keysIn(folder);
const seal = await aSeal(folder);
const today = todayInAlmaty();

/** The lists as read from a browser's store. */
async function lists(options: Parameters<typeof signedLists>[1] = {}, revoked: readonly string[] = []) {
  const certificates = keys.certificates.map((one) =>
    revoked.includes(one.role) ? { ...one, revokedAt: now() } : one,
  );
  const kept = await storedLists(
    memoryStore(await signedLists({ ...keys, certificates }, options)),
    anchorsOf(keys),
  );
  if (!kept) throw new Error("not believed");
  return kept;
}

const known = await lists();
const visaMrz = signedLines.join("\n");

describe("without a network and with only the published lists, a seal is", () => {
  test("VALID with the visa's and the passport's zone", async () => {
    expect(await checkSeal(seal, known, today, { visaMrz, passportMrz })).toMatchObject({
      status: "VALID",
      valid: true,
      notes: [],
    });
  });

  test("INVALID_SIGNATURE after one changed bit", async () => {
    const changed = Uint8Array.from(seal);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(await checkSeal(changed, known, today)).toMatchObject({ status: "INVALID_SIGNATURE" });
  });

  test("revoked when its visa is on the list", async () => {
    const name = sealName(signedLines[1].slice(0, 28), today);
    const visas = [{ number: "E00000001", seal: name }];
    const verdict = await checkSeal(seal, await lists({ visas }), today);
    expect(verdict).toMatchObject({ valid: false, notes: ["visa-revoked"] });
  });

  test("past the last day of its visa", async () => {
    expect(await checkSeal(seal, known, addDays(today, 365))).toMatchObject({
      notes: ["visa-past-its-last-day"],
    });
  });

  test("of an expired, revoked, untrusted or unknown signer", async () => {
    expect(await checkSeal(seal, known, addDays(today, 5000))).toMatchObject({
      status: "EXPIRED_CERTIFICATE",
    });
    expect(await checkSeal(seal, await lists({}, ["seal-signer"]), today)).toMatchObject({
      status: "REVOKED_CERTIFICATE",
    });
    expect(await checkSeal(seal, await lists({}, ["csca"]), today)).toMatchObject({
      status: "UNTRUSTED_CERTIFICATE",
    });
    const foreign = await aSeal(await aKeyFolder());
    expect(await checkSeal(foreign, known, today)).toMatchObject({ status: "UNKNOWN_CERTIFICATE" });
  });

  test("of another visa or for another passport, with every difference", async () => {
    expect(await checkSeal(seal, known, today, { visaMrz: visaMrz.replace("ANNA", "EMMA") })).toMatchObject({
      status: "SEAL_VISA_MISMATCH",
      differences: [{ between: "seal-and-visa", field: "name" }],
    });
    const passport = passportOf("KAZ", "KAZ");
    expect(await checkSeal(seal, known, today, { visaMrz, passportMrz: passport })).toMatchObject({
      status: "SEAL_PASSPORT_MISMATCH",
      differences: [{ between: "seal-and-passport", field: "issuing-state" }],
    });
    expect(await checkSeal(seal, known, today, { passportMrz: "P<UTO" })).toMatchObject({
      status: "INVALID_PASSPORT_MRZ",
    });
  });

  test("READ_ERROR when there is none, WRONG_FORMAT when it is not a seal", async () => {
    expect(await checkSeal(undefined, known, today)).toMatchObject({ status: "READ_ERROR" });
    const other = new TextEncoder().encode("an address");
    expect(await checkSeal(other, known, today)).toMatchObject({ status: "WRONG_FORMAT" });
  });
});

describe.each(locales)("in %s a verdict", (locale) => {
  const t = translator(locale, "verdict");
  const view = async (changes: Partial<DocumentVerdict>) =>
    verdictView({ ...(await checkSeal(seal, known, today)), ...changes }, t);

  test("has a title and a text of its own for every status of the standard", async () => {
    const views = await Promise.all(
      SEAL_STATUSES.map((status) => view({ status, findings: [status], unreadable: "no-seal" })),
    );
    expect(new Set(views.map(({ title }) => title)).size).toBe(SEAL_STATUSES.length);
    expect(new Set(views.map(({ text }) => text)).size).toBe(SEAL_STATUSES.length);
  });

  test("says for every unreadable file why", async () => {
    const reasons = [
      "empty",
      "too-large",
      "broken",
      "encrypted",
      "too-many-pages",
      "too-many-pixels",
      "too-complex",
      "other-barcode",
      "no-seal",
    ] as const;
    const views = await Promise.all(
      reasons.map((unreadable) => view({ status: "READ_ERROR", findings: ["READ_ERROR"], unreadable })),
    );
    expect(new Set(views.map(({ text }) => text)).size).toBe(reasons.length);
  });

  test("puts a revoked and an ended visa before a right seal, and shows neither as good", async () => {
    const revoked = await view({ notes: ["visa-revoked"], valid: false, trust: "high-fraud-potential" });
    const ended = await view({ notes: ["visa-past-its-last-day"] });
    expect([revoked.title, revoked.tone]).toEqual([t("visa-revoked.title"), "bad"]);
    expect([ended.title, ended.tone]).toEqual([t("visa-past-its-last-day.title"), "bad"]);
    expect((await view({})).tone).toBe("good");
  });

  test("shows the contents of the seal, and every remark, note and difference as text", async () => {
    const shown = await view({
      remarks: [
        { reason: "issuer-not-trusted" },
        { reason: "signer-of-another-state", state: "UTO" },
        { reason: "certificate-expired", validTo: today },
        { reason: "certificate-not-yet-valid", validFrom: today },
        { reason: "sealed-mrz-wrong" },
        { reason: "unknown-feature", tag: 200 },
      ],
      notes: ["document-changed", "document-signer-unknown", "seals-differ", "attached-seal-only"],
      differences: [{ between: "seal-and-passport", field: "passport-number", sealed: "A1", found: "" }],
      signature: "valid",
    });
    expect(shown.facts.map(({ value }) => value)).toContain("ERIKSSON, ANNA SPECIMEN");
    expect(shown.notes).toHaveLength(11);
    expect(shown.differences).toMatchObject([{ sealed: "A1", found: "–" }]);
    expect(shown.facts.every(({ value }) => value.trim() !== "")).toBe(true);
  });
});
