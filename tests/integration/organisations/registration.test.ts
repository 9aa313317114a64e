import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import {
  changeContact,
  changeIdentity,
  resubmitOrganisation,
} from "#lib/accounts/organisations/change-organisation.ts";
import { mails } from "#lib/accounts/organisations/mails.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { readLicence } from "#lib/accounts/organisations/read-licence.ts";
import { registerOrganisation } from "#lib/accounts/organisations/register-organisation.ts";
import { confirmHost, returnHost } from "#lib/accounts/organisations/review/decide-host.ts";
import { findHost } from "#lib/accounts/organisations/review/find-host.ts";
import { hostFilter, listHosts } from "#lib/accounts/organisations/review/list-hosts.ts";
import { releaseHost } from "#lib/accounts/organisations/review/release-host.ts";
import { storeLicence } from "#lib/accounts/organisations/store-licence.ts";
import { db } from "#lib/platform/db/client.ts";
import type { PageAsked } from "#lib/platform/lists/page.ts";
import { samplePassportPage } from "#prisma/demo/sample-pictures.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { anInvitationGroup } from "../../support/an-invitation-group.ts";
import { aHostUser, aNumber, anOrganisation, sampleAddress } from "../../support/an-organisation.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, mailsTo } from "../accounts/people.ts";

beforeEach(resetDb);

const form = (changes: Partial<Record<"kind" | "idNumber" | "name" | "phone" | "email", string>> = {}) => ({
  kind: "COMPANY",
  idNumber: aNumber(),
  name: " SPECIMEN  TRADING LLP ",
  address: { ...sampleAddress },
  phone: "8 (700) 000-00-00",
  email: "Office@Example.test",
  contactName: "SPECIMEN CONTACT",
  ...changes,
});

const versionOf = async (id: string) =>
  (await db().organisation.findUniqueOrThrow({ where: { id } })).submittedAt.toISOString();

async function registered(actor: Actor<"HOST">, changes: Parameters<typeof form>[0] = {}): Promise<string> {
  const outcome = expectOk(await registerOrganisation(actor, form(changes)));
  return outcome.organisationId;
}

async function confirmed(officer: Actor<"OFFICER">, id: string): Promise<void> {
  expectOk(await confirmHost(officer, { id, version: await versionOf(id) }));
}

const searchHosts = (actor: Actor<"OFFICER">, search: string, asked: PageAsked = {}) =>
  listHosts(actor, { ...hostFilter.all, search }, asked);

describe("a host registers", () => {
  it("with its number, and is its manager, not yet confirmed", async () => {
    const actor = await anActor("HOST");
    const organisationId = await registered(actor);
    expect(await membershipOf(actor)).toEqual({
      organisationId,
      name: "SPECIMEN TRADING LLP",
      kind: "COMPANY",
      role: "MANAGER",
      confirmed: false,
    });
    expect(await ownOrganisation(actor)).toMatchObject({
      status: "NEW",
      phone: "+77000000000",
      email: "office@example.test",
      address: sampleAddress,
    });
    expect(await actions()).toEqual(["organisation.register"]);
  });

  it("and gets all errors at once", async () => {
    const actor = await anActor("HOST");
    const wrong = await registerOrganisation(actor, {
      kind: "COMPANY",
      idNumber: "123456789012",
      name: "",
      address: { region: "71", kato: "190000000", locality: "", street: "", house: "1", flat: "" },
      phone: "12",
      email: "nobody",
      contactName: "x".repeat(101),
    });
    expect(wrong).toEqual({
      ok: false,
      problem: {
        kind: "invalid",
        fields: [
          { field: "idNumber", code: "id-number-check-digit" },
          { field: "name", code: "missing" },
          { field: "phone", code: "phone-invalid" },
          { field: "email", code: "email-invalid" },
          { field: "contactName", code: "too-long", values: { max: 100 } },
        ],
        address: [
          { field: "kato", kind: "other-region" },
          { field: "street", kind: "missing" },
        ],
      },
    });
    expect(await db().organisation.count()).toBe(0);
  });

  it("with a number that is taken, and learns only that; of two at the same time, one wins", async () => {
    const idNumber = aNumber();
    const [first, second] = await Promise.all([anActor("HOST"), anActor("HOST")]);
    const both = await Promise.all(
      [first, second].map((actor) => registerOrganisation(actor, form({ idNumber }))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      problem: { kind: "invalid", fields: [{ field: "idNumber", code: "taken" }], address: [] },
    });
    expect(await db().membership.count()).toBe(1);
  });

  it("and cannot find out by trying which numbers are registered", async () => {
    const actor = await anActor("HOST");
    const { idNumber } = await anOrganisation();
    const tries: string[] = [];
    for (let count = 0; count < 21; count += 1) {
      const outcome = await registerOrganisation(actor, form({ idNumber }));
      tries.push(outcome.ok ? "ok" : outcome.problem.kind);
    }
    expect(tries.at(0)).toBe("invalid");
    expect(tries.at(-1)).toBe("limited");
  });

  it("as an individual with an IIN, never with the other sort of number", async () => {
    const actor = await anActor("HOST");
    const wrong = await registerOrganisation(actor, form({ kind: "INDIVIDUAL" }));
    expect(wrong.ok ? [] : wrong.problem).toMatchObject({ fields: [{ code: "needs-IIN" }] });
    await registered(actor, { kind: "INDIVIDUAL", idNumber: aNumber("IIN") });
  });
});

describe("a migration officer", () => {
  it("confirms a host: it may request invitations, and its managers are informed in their language", async () => {
    const host = await anActor("HOST", "kk");
    const officer = await anActor("OFFICER");
    const id = await registered(host);
    expect((await listHosts(officer, hostFilter.all)).rows.map((listed) => listed.id)).toEqual([id]);
    await confirmed(officer, id);
    expect(await membershipOf(host)).toMatchObject({ confirmed: true });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: host.id } });
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ template: "organisation-confirmed", locale: "kk", subjectId: id });
    const content = await mails["organisation-confirmed"](id, "kk");
    expect(content?.subject).toBe("SPECIMEN TRADING LLP: расталды");
  });

  it("returns a host with reasons, which it corrects and sends again", async () => {
    const host = await anActor("HOST");
    const officer = await anActor("OFFICER");
    const id = await registered(host);
    const seen = { id, version: await versionOf(id) };
    expect(await returnHost(officer, seen, { reasons: ["nonsense"], text: "no" })).toEqual({
      ok: false,
      problem: { kind: "invalid", reasons: "missing", text: "too-short" },
    });
    const reasons = { reasons: ["name-differs"], text: "The name in the register is longer." };
    expectOk(await returnHost(officer, seen, reasons));
    expect(await ownOrganisation(host)).toMatchObject({
      status: "RETURNED",
      returnReasons: ["name-differs"],
      returnText: reasons.text,
    });
    expect((await mails["organisation-returned"](id, "en"))?.paragraphs).toContain(reasons.text);
    const { idNumber } = await db().organisation.findUniqueOrThrow({ where: { id } });
    const corrected = { kind: "COMPANY", idNumber, name: "SPECIMEN TRADING AND SERVICE LLP" };
    expectOk(await changeIdentity(host, corrected));
    expect((await ownOrganisation(host))?.status).toBe("RETURNED");
    expectOk(await resubmitOrganisation(host));
    expect(await ownOrganisation(host)).toMatchObject({ status: "NEW", returnText: null });
  });

  it("decides only about what was seen: a change meanwhile makes the decision void", async () => {
    const host = await anActor("HOST");
    const officer = await anActor("OFFICER");
    const id = await registered(host);
    const seen = { id, version: await versionOf(id) };
    expectOk(await changeIdentity(host, { kind: "OTHER", idNumber: aNumber(), name: "OTHER LLP" }));
    expect(await confirmHost(officer, seen)).toEqual({ ok: false, problem: { kind: "not-in-status" } });
    expectProblem(await confirmHost(officer, { id, version: "yesterday" }));
  });

  it("only they decide, supervisors do not; every reading by staff is recorded", async () => {
    const host = await anActor("HOST");
    const id = await registered(host);
    expect(await findHost(await anActor("SUPERVISOR"), id)).toMatchObject({ id, may: { confirm: false } });
    expect(await actions()).toContain("organisation.read");
    expect(await findHost(await anActor("OFFICER"), "no-id")).toBeUndefined();
  });
});

describe("after the confirmation", () => {
  it("address and contact change immediately; number, kind and name need a new confirmation", async () => {
    const { actor, organisationId } = await aHostUser();
    const contact = { ...form(), address: { ...sampleAddress, house: "5" } };
    expectOk(await changeContact(actor, contact));
    expect(await ownOrganisation(actor)).toMatchObject({ status: "CONFIRMED", address: { house: "5" } });
    const { idNumber, name } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
    expectOk(await changeIdentity(actor, { kind: "COMPANY", idNumber, name }));
    expect(await membershipOf(actor)).toMatchObject({ confirmed: true });
    expectOk(await changeIdentity(actor, { kind: "HOTEL", idNumber, name }));
    expect(await membershipOf(actor)).toMatchObject({ confirmed: false, kind: "HOTEL" });
  });

  it("a clerk cannot change it", async () => {
    const { actor } = await aHostUser({ role: "CLERK" });
    const refused = { ok: false, problem: { kind: "not-allowed" } };
    expect(await changeContact(actor, form())).toEqual(refused);
    expect(await changeIdentity(actor, form())).toEqual(refused);
    expect(await resubmitOrganisation(actor)).toEqual(refused);
    expect(await storeLicence(actor, { licenceNumber: "1", file: undefined })).toEqual(refused);
  });
});

describe("a licence", () => {
  it("is required from a travel firm before it can be confirmed, and has to be confirmed again after a change", async () => {
    const host = await anActor("HOST");
    const officer = await anActor("OFFICER");
    const id = await registered(host, { kind: "TRAVEL_FIRM" });
    expect((await listHosts(officer, hostFilter.all)).rows).toEqual([]);
    expectProblem(await confirmHost(officer, { id, version: await versionOf(id) }));
    expect(await storeLicence(host, { licenceNumber: " ", file: undefined })).toMatchObject({
      problem: { kind: "invalid", fields: [{ code: "missing" }], file: { kind: "missing" } },
    });
    expect(
      await storeLicence(host, { licenceNumber: "T-1", file: new TextEncoder().encode("%PDF-") }),
    ).toMatchObject({
      problem: { kind: "invalid", file: { kind: "broken" } },
    });
    const file = new Uint8Array(await samplePassportPage());
    expectOk(await storeLicence(host, { licenceNumber: "T-1", file }));
    await confirmed(officer, id);
    expectOk(await storeLicence(host, { licenceNumber: "T-1", file: undefined }));
    expect(await membershipOf(host)).toMatchObject({ confirmed: true });
    expectOk(await storeLicence(host, { licenceNumber: "T-2", file: undefined }));
    expect(await membershipOf(host)).toMatchObject({ confirmed: false });
  });

  it("is visible only to the organisation's own people and the staff", async () => {
    const host = await anActor("HOST");
    const stranger = await aHostUser();
    const id = await registered(host, { kind: "CLINIC" });
    const file = new Uint8Array(await samplePassportPage());
    expectOk(await storeLicence(host, { licenceNumber: "M-1", file }));
    expect(await readLicence(host)).toBeDefined();
    expect(await readLicence(await anActor("OFFICER"), id)).toBeDefined();
    expect(await readLicence(stranger.actor)).toBeUndefined();
    expect(await readLicence(stranger.actor, id)).toBeUndefined();
    expect(await readLicence(await anActor("APPLICANT"), id)).toBeUndefined();
  });
});

describe("an officer releases a number that was registered wrongly", () => {
  const words = "The number belongs to another company.";

  it("so that its owner can register it, and the previous holder loses the organisation", async () => {
    const [squatter, owner, officer] = [
      await anActor("HOST"),
      await anActor("HOST"),
      await anActor("OFFICER"),
    ];
    const idNumber = aNumber();
    const id = await registered(squatter, { idNumber });
    expectProblem(await registerOrganisation(owner, form({ idNumber })));
    const seen = { id, version: await versionOf(id) };
    expect(await releaseHost(officer, seen, "no")).toMatchObject({ problem: { kind: "invalid" } });
    expect(await releaseHost(officer, seen, words)).toEqual({ ok: true, value: undefined });
    expect(await membershipOf(squatter)).toBeUndefined();
    expect((await findHost(officer, id))?.may).toEqual({ confirm: false, return: false, release: false });
    expect((await mails["organisation-released"](id, "en"))?.paragraphs).toContain(words);
    expect(await db().mail.count({ where: { template: "organisation-released", subjectId: id } })).toBe(1);
    expect(await actions()).toContain("organisation.release");
    await registered(owner, { idNumber });
    expectProblem(await registerOrganisation(squatter, form({ idNumber })));
  });

  it("but not while it is confirmed or has requests that are open", async () => {
    const officer = await anActor("OFFICER");
    const organisation = await anOrganisation();
    const seen = async () => ({ id: organisation.id, version: await versionOf(organisation.id) });
    expect(await releaseHost(officer, await seen(), words)).toMatchObject({
      problem: { kind: "not-in-status" },
    });
    await anInvitationGroup(organisation.id, ["ISSUED"]);
    await returnHost(officer, await seen(), { reasons: ["number-not-found"], text: words });
    expect(await releaseHost(officer, await seen(), words)).toMatchObject({
      problem: { kind: "has-invitations" },
    });
  });
});

describe("the lists of hosts", () => {
  beforeEach(resetDb);

  it.each(["NEW", "CONFIRMED"] as const)("page through every %s host exactly once", async (status) => {
    const officer = await anActor("OFFICER");
    const one = await anOrganisation({ confirmed: status === "CONFIRMED" });
    const host = await withoutId(one.id);
    // Some have the same instant.
    await db().organisation.createMany({
      data: Array.from({ length: 119 }, (_, at) => ({
        ...host,
        idNumber: String(491140000000 + at),
        submittedAt: new Date(host.submittedAt.getTime() - Math.floor(at / 7) * 1000),
      })),
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listHosts(officer, { ...hostFilter.all, status }, { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect(
      (await listHosts(officer, { ...hostFilter.all, status }, { after: "' OR 1=1" })).rows,
    ).toHaveLength(50);
  });

  it("are searched by beginnings of a name in any spelling or of the number, whatever the status, only by staff", async () => {
    const officer = await anActor("OFFICER");
    const [hotel, other] = [
      await anOrganisation({ name: "ТОО «Жұлдыз Отель 11»", confirmed: false }),
      await anOrganisation({ name: "Specimen Hotel 1 LLP" }),
    ];
    await anOrganisation({ name: "Zhuldyz Hostel" });
    const found = async (typed: string) =>
      (await searchHosts(officer, typed)).rows.map(({ name }) => name).sort();
    expect(await found("zhuld")).toEqual(["Zhuldyz Hostel", hotel.name]);
    expect(await found("отель")).toEqual([hotel.name]);
    expect(await found("Жулдыз 11")).toEqual([hotel.name]);
    expect(await found("hotel")).toEqual([other.name]);
    expect(await found(`${hotel.idNumber.slice(0, 6)} ${hotel.idNumber.slice(6, 11)}`)).toEqual([hotel.name]);
    for (const nothing of ["otel 12", "%", "' | 'a':*", " "])
      expect([nothing, await found(nothing)]).toEqual([nothing, []]);
  });

  it("search five hundred of those that a word of many finds, and page through them", async () => {
    const officer = await anActor("OFFICER");
    const one = await anOrganisation({ name: "MANY LLP" });
    const host = await withoutId(one.id);
    await db().organisation.createMany({
      data: Array.from({ length: 119 }, (_, at) => ({ ...host, idNumber: String(491140000000 + at) })),
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchHosts(officer, "man", { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  it("find a host by its new name as soon as it has one", async () => {
    const officer = await anActor("OFFICER");
    const { actor, organisationId } = await aHostUser();
    const { kind, idNumber } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
    expectOk(await changeIdentity(actor, { kind, idNumber, name: "Renamed Hotel LLP" }));
    expect((await searchHosts(officer, "renamed")).rows).toMatchObject([{ id: organisationId }]);
    expect((await searchHosts(officer, "specimen")).rows).toEqual([]);
  });
});

/** A stored host as a template for another one. */
async function withoutId(id: string) {
  const { id: _, address: __, ...host } = await db().organisation.findUniqueOrThrow({ where: { id } });
  return { ...host, address: {} };
}
