import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { deleteFile } from "#lib/platform/files.ts";
import { publicPoint } from "#lib/visas/certificates/public-point.ts";
import { isIssuedBy, readCertificates } from "#lib/visas/certificates/read-certificate.ts";
import { currentKeys } from "#lib/visas/keys/current-keys.ts";
import { revokeCertificate } from "#lib/visas/keys/revoke-certificate.ts";
import { rotateSigner } from "#lib/visas/keys/rotate-signer.ts";
import { visaFile } from "#lib/visas/render-visa.ts";
import { verifySeal } from "#lib/visas/seal/verify-seal.ts";
import { verifyJws } from "#lib/visas/trust/jws.ts";
import {
  asList,
  isExpired,
  isListed,
  type RevocationList,
  sealName,
  type TrustList,
  trustedSigners,
} from "#lib/visas/trust/lists.ts";
import { makeRevocationList } from "#lib/visas/trust/make-lists.ts";
import { checkDocument } from "#lib/visas/verify/check-document.ts";
import { GET as description } from "../../../app/api/v1/openapi.json/route.ts";
import { GET as revocations } from "../../../app/api/v1/revocations/route.ts";
import { GET as trustList } from "../../../app/api/v1/trust-list/route.ts";
import { POST } from "../../../app/api/v1/verify/route.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aGrantedVisa } from "./a-granted-visa.ts";

const check = (file: Uint8Array) => checkDocument({ file });

/** Reads a published list like a client that trusts the CA, by the chain in the list. */
async function readList(text: string): Promise<unknown> {
  const { x5c } = JSON.parse(Buffer.from(text.split(".")[0] ?? "", "base64url").toString("utf8"));
  const [signer, ca] = x5c.flatMap((one: string) => readCertificates(Buffer.from(one, "base64")));
  expect(isIssuedBy(signer, ca)).toBe(true);
  return verifyJws(text, publicPoint(signer.publicKey)?.point ?? new Uint8Array());
}

const lists = async () => ({
  trust: asList<TrustList>(
    "trust-list",
    await readList(await (await trustList(new Request("http://portal.test"))).text()),
  ),
  revoked: asList<RevocationList>(
    "revocations",
    await readList(await (await revocations(new Request("http://portal.test"))).text()),
  ),
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://portal.test/api/v1/verify", {
      method: "POST",
      body,
      headers: { "x-client-address": randomUUID(), ...headers },
    }),
  );

describe("the document of a granted visa", () => {
  beforeEach(resetDb);

  test("carries a valid seal and signature, and says SPECIMEN by development keys", async () => {
    const { row, pdf } = await aGrantedVisa();
    const verdict = await check(pdf);
    expect(verdict).toMatchObject({ status: "VALID", valid: true, signature: "valid", notes: [] });
    expect(verdict.seal?.features).toMatchObject({
      mrz: { line1: row.mrzLine1, line2: row.mrzLine2.slice(0, 28) },
      entries: row.entries,
      stay: { kind: "period", days: row.stayDays, months: 0, years: 0 },
      passportNumber: row.passportNumber,
    });
    expect((await currentKeys()).development).toBe(true);
  });

  test("is rendered again when it is lost, with a new seal and signature, and is valid again", async () => {
    const { row } = await aGrantedVisa();
    await deleteFile(row.pdfKey ?? "");
    const again = await visaFile(row.id);
    expect(await check(again?.content ?? new Uint8Array())).toMatchObject({
      valid: true,
      signature: "valid",
    });
  });

  test("is no longer valid when the visa is revoked, by its number and by its seal alone", async () => {
    const { row, pdf } = await aGrantedVisa();
    const seal = (await check(pdf)).seal;
    await db().visa.update({
      where: { id: row.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    expect(await check(pdf)).toMatchObject({ status: "VALID", valid: false, notes: ["visa-revoked"] });
    const keys = await currentKeys();
    const name = sealName(row.mrzLine2.slice(0, 28), seal?.header.issueDate ?? todayInAlmaty());
    const list = await makeRevocationList(keys, [{ number: row.number, seal: name }], "c2FsdA==", now());
    expect(await isListed(list, { number: row.number, seal: "" })).toBe(true);
    expect(await isListed(list, { seal: name })).toBe(true);
    expect(await isListed(list, { number: "K00000000", seal: "" })).toBe(false);
    expect(JSON.stringify(list)).not.toContain(row.number);
  });
});

describe("the published lists", () => {
  beforeEach(resetDb);

  test("are signed by the chain of the CA, say how long they count, and serve a verifier without network", async () => {
    const { pdf } = await aGrantedVisa();
    const { trust, revoked } = await lists();
    if (!trust || !revoked) throw new Error("not the lists");
    expect(trust.certificates.map(({ role }) => role).toSorted()).toEqual([
      "csca",
      "document-signer",
      "seal-signer",
    ]);
    expect(isExpired(trust, now())).toBe(false);
    expect(isExpired(trust, new Date(now().getTime() + 31 * 86_400_000))).toBe(true);
    const seal = (await check(pdf)).seal;
    const bytes = seal && Buffer.concat([seal.signedBytes, Uint8Array.of(0xff, 64), seal.signature]);
    const signers = trustedSigners(trust, revoked);
    expect(await verifySeal({ bytes, trust: signers, today: todayInAlmaty() })).toMatchObject({
      status: "VALID",
    });
  });

  test("are not trusted after one changed letter, or from another key", async () => {
    const text = await (await trustList(new Request("http://portal.test"))).text();
    const key = publicPoint((await currentKeys()).signers["document-signer"].certificate.publicKey)?.point;
    const other = publicPoint((await currentKeys()).signers["seal-signer"].certificate.publicKey)?.point;
    if (!key || !other) throw new Error("no keys");
    expect(await verifyJws(text, key)).toMatchObject({ type: "trust-list" });
    expect(await verifyJws(text, other)).toBeUndefined();
    const at = text.indexOf(".") + 20;
    const changed = `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
    expect(await verifyJws(changed, key)).toBeUndefined();
    expect(await verifyJws("a.b", key)).toBeUndefined();
  });

  test("reflect a rotation and a revocation immediately: old seals stay valid, revoked ones do not", async () => {
    const { pdf } = await aGrantedVisa();
    const folder = env().KEYS_LOCATION ?? "";
    const before = (await currentKeys()).signers["seal-signer"].certificate.serialNumber;
    await rotateSigner(folder, "seal-signer", now());
    expect((await currentKeys()).signers["seal-signer"].certificate.serialNumber).not.toBe(before);
    expect(await check(pdf)).toMatchObject({ status: "VALID" });
    revokeCertificate(folder, before, now());
    expect(await check(pdf)).toMatchObject({ status: "REVOKED_CERTIFICATE", valid: false });
    const { trust, revoked } = await lists();
    expect(trust?.certificates).toHaveLength(4);
    expect(revoked?.certificates).toMatchObject([{ reference: before }]);
  });
});

describe("POST /api/v1/verify", () => {
  beforeEach(resetDb);

  test("returns the status of a file, and none of its contents", async () => {
    const { row, pdf } = await aGrantedVisa();
    const response = await post(new Uint8Array(pdf), { "content-type": "application/pdf" });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("no-store");
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      status: "VALID",
      valid: true,
      trust: "trustable",
      differences: [],
    });
    for (const personal of [row.passportNumber, row.surname, row.number, row.mrzLine1.slice(5, 12)])
      expect(text).not.toContain(personal);
  });

  test("compares with zones in a form and names the fields that differ, not their contents", async () => {
    const { row, pdf } = await aGrantedVisa();
    const form = new FormData();
    form.set("file", new File([new Uint8Array(pdf)], "visa.pdf", { type: "application/pdf" }));
    form.set("visaMrz", `${row.mrzLine1.replace("TEST", "BEST")}\n${row.mrzLine2}`);
    const answer = await (await post(form)).json();
    expect(answer).toMatchObject({
      status: "SEAL_VISA_MISMATCH",
      differences: [{ between: "seal-and-visa", field: "name" }],
    });
    expect(JSON.stringify(answer)).not.toContain("TEST");
  });

  test("accepts a seal as JSON", async () => {
    const json = { "content-type": "application/json" };
    const answer = await post(JSON.stringify({ seal: "DC03" }), json);
    expect(await answer.json()).toMatchObject({ status: "WRONG_FORMAT", valid: false });
  });

  test.each<[number, BodyInit, string]>([
    [400, "{", "application/json"],
    [400, JSON.stringify({ seal: "xyz" }), "application/json"],
    [400, JSON.stringify({ seal: "DC", number: "K" }), "application/json"],
    [400, "no form", "multipart/form-data; boundary=x"],
    [413, new Uint8Array(10_100_000), "application/pdf"],
    [415, "<visa/>", "text/xml"],
  ])("refuses with %i what it cannot take", async (status, body, type) => {
    const response = await post(body, { "content-type": type, "accept-language": "ru" });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  test("stops an address that asks too often", async () => {
    const headers = { "content-type": "application/octet-stream", "x-client-address": randomUUID() };
    let last = 200;
    for (let count = 0; count < 61; count += 1) last = (await post("dc", headers)).status;
    expect(last).toBe(429);
  });

  test("is described, as are the lists, in the OpenAPI file", async () => {
    const document = await (await description(new Request("http://portal.test/api/v1/openapi.json"))).json();
    expect(document.paths["/verify"].post.responses["200"]).toBeDefined();
    expect(document.paths["/trust-list"].get.summary).not.toBe("");
    expect(document.paths["/revocations"].get.summary).not.toBe("");
  });
});
