import { beforeAll, describe, expect, test } from "vitest";
import { now } from "#lib/platform/clock.ts";
import { folderCertificates } from "#lib/visas/keys/folder-certificates.ts";
import { readEntries } from "#lib/visas/keys/key-folder.ts";
import { revokeCertificate } from "#lib/visas/keys/revoke-certificate.ts";
import { rotateSigner } from "#lib/visas/keys/rotate-signer.ts";
import { ageOfLists } from "#lib/visas/trust/age-of-lists.ts";
import { type ListName, renewLists, storedLists } from "#lib/visas/trust/stored-lists.ts";
import { aKeyFolder } from "../../support/a-signed-visa.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { anchorsOf, keysIn, memoryStore, type SignedLists, signedLists } from "../../support/signed-lists.ts";

const hourMs = 3_600_000;
const folder = await aKeyFolder();
const keys = keysIn(folder);
const anchors = anchorsOf(keys);
let lists: SignedLists;

beforeAll(async () => {
  lists = await signedLists(keys);
});

const from = (texts: SignedLists) => async (name: ListName) => texts[name];
const renew = (texts: SignedLists, store = memoryStore()) => renewLists(store, anchors, from(texts));

describe("published lists are stored", () => {
  test("when an anchor issued their signer, and serve again without a network", async () => {
    const store = memoryStore();
    expect(await storedLists(store, anchors)).toBeUndefined();
    const renewed = await renew(lists, store);
    expect(renewed).toMatchObject({ ok: true, value: { trust: { type: "trust-list" } } });
    expect(await storedLists(store, anchors)).toMatchObject({ revocations: { type: "revocations" } });
    expect(await renewLists(store, anchors, async () => undefined)).toEqual({
      ok: false,
      problem: "unreachable",
    });
    expect(await storedLists(store, anchors)).toBeDefined();
  });

  test("also after the document signer was changed", async () => {
    const own = await aKeyFolder();
    const before = anchorsOf(keysIn(own));
    await rotateSigner(own, "document-signer", now());
    const store = memoryStore();
    expectOk(await renewLists(store, before, from(await signedLists(keysIn(own)))));
  });
});

describe("published lists are not believed", () => {
  test.each(["trust-list", "revocations"] as const)("after one changed letter of the %s", async (name) => {
    const text = lists[name];
    const at = text.indexOf(".") + 40;
    const changed = {
      ...lists,
      [name]: text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1),
    };
    expect(await renew(changed)).toEqual({ ok: false, problem: "not-believed" });
    expect(await storedLists(memoryStore(changed), anchors)).toBeUndefined();
  });

  test("from a stranger, though his chain is in order, and neither are changed places or plain nonsense", async () => {
    const stranger = await signedLists(keysIn(await aKeyFolder()));
    const swapped = { "trust-list": lists.revocations, revocations: lists["trust-list"] };
    const nonsense = { "trust-list": "a.b.c", revocations: "" };
    const noChain = { ...lists, "trust-list": `e30.${lists["trust-list"].split(".").slice(1).join(".")}` };
    for (const texts of [stranger, swapped, nonsense, noChain])
      expect(await renew(texts)).toEqual({ ok: false, problem: "not-believed" });
  });

  test("from a seal signer: its key must not widen its own trust", async () => {
    const texts = await signedLists(keys, { signer: keys.signers["seal-signer"] });
    expect(await renew(texts)).toEqual({ ok: false, problem: "not-believed" });
  });

  test("from a document signer that is revoked", async () => {
    const own = await aKeyFolder();
    const before = keysIn(own);
    const { certificate } = before.signers["document-signer"];
    revokeCertificate(own, certificate.serialNumber, now());
    const after = { ...before, certificates: folderCertificates(own, readEntries(own)) };
    expect(await renewLists(memoryStore(), anchorsOf(before), from(await signedLists(after)))).toEqual({
      ok: false,
      problem: "not-believed",
    });
  });

  test("when they are older than the stored ones, because a revocation would be missing", async () => {
    const store = memoryStore();
    await renew(lists, store);
    const old = await signedLists(keys, { at: ago(hourMs / 60) });
    expect(await renew(old, store)).toEqual({ ok: false, problem: "not-believed" });
  });

  test("when they claim to be older or younger than their signer's certificate", async () => {
    for (const years of [-2, 5]) {
      const at = new Date(now().getTime() + years * 365 * 24 * hourMs);
      expect(await renew(await signedLists(keys, { at }))).toEqual({ ok: false, problem: "not-believed" });
    }
  });
});

describe("the age of the lists", () => {
  test.each([
    [0, "fresh", 0],
    [30, "fresh", 30],
    [7 * 24 + 1, "revocations-expired", 7 * 24 + 1],
    [30 * 24 + 1, "trust-expired", 30 * 24 + 1],
    [-1, "clock-wrong", 0],
  ] as const)("after %i hours is %s", async (hours, state, full) => {
    const kept = await storedLists(memoryStore(lists), anchors);
    if (!kept) throw new Error("not kept");
    const later = new Date(new Date(kept.trust.issuedAt).getTime() + hours * hourMs);
    expect(ageOfLists(kept, later)).toMatchObject({ state, hours: full });
  });
});
