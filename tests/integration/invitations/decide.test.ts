import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { cancelInvitation } from "#lib/invitations/cancel-invitation.ts";
import { decideInvitations } from "#lib/invitations/decide.ts";
import { enterOnPaper } from "#lib/invitations/enter-on-paper.ts";
import { expireInvitations } from "#lib/invitations/expire-invitations.ts";
import { findCaseGroup, findOwnGroup } from "#lib/invitations/find-group.ts";
import { findInvitationCase, findOwnInvitation } from "#lib/invitations/find-invitation.ts";
import { invitationPdf } from "#lib/invitations/invitation-pdf.ts";
import { listInvitations } from "#lib/invitations/list-invitations.ts";
import { lookUpInvitation } from "#lib/invitations/look-up.ts";
import { resendNumber } from "#lib/invitations/mail-number.ts";
import { mails } from "#lib/invitations/mails.ts";
import { findInvitationQueue, searchInvitations } from "#lib/invitations/queue.ts";
import { revokeInvitation } from "#lib/invitations/revoke-invitation.ts";
import { saveRequest } from "#lib/invitations/save-request.ts";
import { submitGroup } from "#lib/invitations/submit-group.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aRequest } from "../../support/a-request.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aHost } from "./a-host.ts";

let host: Actor<"HOST">;
let officer: Actor<"OFFICER">;

beforeEach(async () => {
  await resetDb();
  [host, officer] = [await aHost(), await anActor("OFFICER")];
});
afterAll(resetDb);

/** The given number of submitted requests in one group. */
async function sent(count: number, change: Partial<Record<string, string>> = {}) {
  let groupId: string | undefined;
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const saved = expectOk(
      await saveRequest(
        host,
        aRequest({ "passport-number": `X000001${at}`, ...change }),
        groupId ? { kind: "group", groupId } : { kind: "new" },
      ),
    );
    groupId = saved.groupId;
    ids.push(saved.invitationId);
  }
  expectOk(await submitGroup(host, groupId ?? ""));
  return { groupId: groupId ?? "", ids };
}

const soon = () => new Date(now().getTime() + 60_000);

test("issued: random ten-digit numbers, one mail to the host, one to each guest with an address, and a look-up that succeeds", async () => {
  const { groupId, ids } = await sent(3, { "guest-email": "guest@example.invalid", "guest-locale": "ru" });
  expect(await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon())).toEqual({
    ok: true,
    value: { decided: 3 },
  });
  const issued = await db().invitation.findMany({ where: { groupId } });
  expect(new Set(issued.map(({ number }) => number)).size).toBe(3);
  for (const { number, status } of issued) {
    expect(number).toMatch(/^[1-9]\d{9}$/);
    expect(status).toBe("ISSUED");
  }
  const ordered = await db().mail.findMany({ orderBy: { template: "asc" } });
  expect(ordered.map(({ template, locale }) => [template, locale])).toEqual([
    ["invitation-number", "ru"],
    ["invitation-number", "ru"],
    ["invitation-number", "ru"],
    ["invitations-issue", "en"],
  ]);
  const [first] = issued;
  const letter = await mails["invitation-number"](first?.id ?? "", "ru");
  expect(letter?.code).toBe(first?.number);
  expect(letter?.button?.url).not.toContain(first?.number);
  const applicant = await anActor("APPLICANT");
  const found = await lookUpInvitation({
    actor: applicant,
    applicationId: crypto.randomUUID(),
    number: first?.number ?? "",
    address: "192.0.2.7",
  });
  expect(found).toMatchObject({ ok: true, value: { surname: "ERIKSSON", nationality: "VNM" } });
  expect(
    Buffer.from((await invitationPdf(host, first?.id ?? "", "kk"))?.content ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("returned with reasons, corrected, submitted again; the officer's old page decides nothing", async () => {
  const { groupId, ids } = await sent(1);
  const [id = ""] = ids;
  const seen = now();
  const text = "The passport number does not fit the copy.";
  const decision = { outcome: "RETURN", text, fields: ["passport-number", "nonsense"] } as const;
  expectOk(await decideInvitations(officer, groupId, ids, decision, soon()));
  const own = await findOwnInvitation(host, id);
  expect(own?.row).toMatchObject({ status: "RETURNED", decision: { text, fields: ["passport-number"] } });
  const corrected = aRequest({ "passport-number": "X9999999" });
  expectOk(await saveRequest(host, corrected, { kind: "invitation", invitationId: id }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await submitGroup(host, groupId)).toEqual({ ok: true, value: { sent: 1 } });
  expect(await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, seen)).toEqual({
    ok: false,
    problem: { kind: "not-in-status" },
  });
  expectOk(await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon()));
});

test("two officers at the same time: one decision is recorded, the other officer is informed", async () => {
  const { groupId, ids } = await sent(2);
  const other = await anActor("SENIOR_OFFICER");
  const refusal = {
    outcome: "REFUSE",
    ground: "purpose-not-confirmed",
    text: "Nobody knows of this.",
  } as const;
  const outcomes = await Promise.all([
    decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon()),
    decideInvitations(other, groupId, ids, refusal, soon()),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { kind: "not-in-status" } });
  expect(new Set((await db().invitation.findMany()).map(({ status }) => status)).size).toBe(1);
  expect(await db().invitationDecision.count()).toBe(1);
});

test("a decision requires its text, its ground, at least one person, and conformity with the rules", async () => {
  const { groupId, ids } = await sent(1);
  const decide = (decision: Parameters<typeof decideInvitations>[3], who = ids) =>
    decideInvitations(officer, groupId, who, decision, soon());
  expect(await decide({ outcome: "RETURN", text: "no", fields: [] })).toMatchObject({
    problem: { kind: "text-missing" },
  });
  expect(await decide({ outcome: "REFUSE", ground: "whim", text: "Because I say so." })).toMatchObject({
    problem: { kind: "ground-missing" },
  });
  expect(await decide({ outcome: "RETURN", text: "The lease is missing\0", fields: [] })).toMatchObject({
    problem: { kind: "characters" },
  });
  expect(await decide({ outcome: "ISSUE" }, [])).toMatchObject({ problem: { kind: "nobody-chosen" } });
  await db().invitation.updateMany({ data: { firstDay: yesterday(), lastDay: yesterday() } });
  expect(await decide({ outcome: "ISSUE" })).toMatchObject({ problem: { kind: "rules" } });
});

const yesterday = () => toDbDate(addDays(todayInAlmaty(), -1));

test("the queue shows what is due first and forgets what is decided", async () => {
  const early = await sent(1);
  const late = await sent(1, { "passport-number": "Z1234567" });
  await db().invitationGroup.update({
    where: { id: late.groupId },
    data: { dueOn: toDbDate(addDays(todayInAlmaty(), -2)) },
  });
  const { rows } = await findInvitationQueue(officer);
  expect(rows.map(({ id, overdue, waiting }) => [id, overdue, waiting])).toEqual([
    [late.groupId, true, 1],
    [early.groupId, false, 1],
  ]);
  await decideInvitations(officer, late.groupId, late.ids, { outcome: "ISSUE" }, soon());
  expect((await findInvitationQueue(officer)).rows.map(({ id }) => id)).toEqual([early.groupId]);
  expect((await searchInvitations(officer, { search: "z1234567" })).rows).toHaveLength(1);
});

test("officers find invitations by names in any spelling, passports and numbers", async () => {
  const { groupId, ids } = await sent(1, {
    surname: "MÜLLER",
    "given-names": "ANNA",
    "passport-number": "Z7654321",
  });
  await sent(1);
  const found = async (search: string, status?: InvitationStatus) =>
    (await searchInvitations(officer, { search, status })).rows.map(({ id }) => id);
  const spellings = ["Müller", "mueller anna", "мюллер", "z7654", "Z7654321"];
  for (const search of spellings) expect(await found(search), search).toEqual(ids);
  expect(await found("Müller", "REFUSED")).toEqual([]);
  await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon());
  const { number } = await db().invitation.findUniqueOrThrow({ where: { id: ids[0] ?? "" } });
  expect(await found(number?.slice(0, 6) ?? "")).toEqual(ids);
  expect(await found(`${number} Bergman`)).toEqual([]);
});

test("another host sees and changes nothing; an applicant and a border officer cannot print", async () => {
  const { groupId, ids } = await sent(1);
  const [id = ""] = ids;
  const stranger = await aHost();
  expect((await listInvitations(stranger)).rows).toEqual([]);
  expect(await findOwnGroup(stranger, groupId)).toBeUndefined();
  expect(await findOwnInvitation(stranger, id)).toBeUndefined();
  expectProblem(await cancelInvitation(stranger, id));
  expectProblem(await resendNumber(stranger, id));
  expectProblem(await submitGroup(stranger, groupId));
  expectProblem(await saveRequest(stranger, aRequest(), { kind: "invitation", invitationId: id }));
  await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon());
  for (const other of [stranger, await anActor("APPLICANT"), await anActor("BORDER_OFFICER")]) {
    expect(await invitationPdf(other, id, "en")).toBeUndefined();
  }
  expect(await invitationPdf(officer, id, "en")).toBeDefined();
  expect(await findCaseGroup(officer, groupId)).toMatchObject({ people: [{ row: { id } }] });
  expect(await findInvitationCase(officer, id)).toMatchObject({ row: { id } });
});

test("a host cancels what is not used, and mails a number again three times a day at most", async () => {
  const { groupId, ids } = await sent(2, { "guest-email": "guest@example.invalid", "guest-locale": "kk" });
  const [first = "", second = ""] = ids;
  await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon());
  for (let time = 0; time < 3; time += 1) expectOk(await resendNumber(host, first));
  expect(await resendNumber(host, first)).toMatchObject({ ok: false, problem: { kind: "too-often" } });
  expect(await cancelInvitation(host, first)).toEqual({ ok: true, value: "CANCELLED" });
  expect(await cancelInvitation(host, first)).toMatchObject({
    ok: false,
    problem: { kind: "not-in-status" },
  });
  expect(await resendNumber(host, first)).toMatchObject({ ok: false, problem: { kind: "not-issued" } });
  expect(await mails["invitation-number"](first, "kk")).toBeUndefined();
  await db().invitation.update({
    where: { id: second },
    data: { firstDay: yesterday(), lastDay: yesterday() },
  });
  expect(await expireInvitations()).toBe(1);
  expect(await expireInvitations()).toBe(0);
});

test("a request on paper waits for a decision by the same rules; its host is found or written down", async () => {
  const address = { region: "71", kato: "", locality: "", street: "Test Street", house: "2", flat: "" };
  const typed = {
    kind: "COMPANY",
    name: "Paper LLP",
    phone: "+7 700 000 00 01",
    email: "a@b.invalid",
    address,
  } as const;
  const bin = (await db().organisation.findFirstOrThrow()).idNumber;
  const known = await enterOnPaper(officer, { ...typed, idNumber: bin, name: "" }, aRequest());
  expectOk(known);
  const again = await enterOnPaper(officer, { ...typed, idNumber: bin }, aRequest());
  expect(again).toMatchObject({ ok: false, problem: { fields: [{ code: "same-request" }] } });
  const bad = await enterOnPaper(
    officer,
    { ...typed, idNumber: "490140000016" },
    aRequest({ territory: "CN" }),
  );
  expect(bad).toMatchObject({ ok: false, problem: { fields: [{ code: "not-in-annex" }] } });
  expect((await findInvitationQueue(officer)).rows).toMatchObject([{ onPaper: true, waiting: 1 }]);
});

test("revoked with a reason: the number becomes useless, the host reads why, and it can be done only once", async () => {
  const { groupId, ids } = await sent(1);
  const [id = ""] = ids;
  await decideInvitations(officer, groupId, ids, { outcome: "ISSUE" }, soon());
  const { number } = await db().invitation.findUniqueOrThrow({ where: { id } });
  expect(await revokeInvitation(officer, id, "short")).toMatchObject({ problem: { kind: "text-missing" } });
  expect(await revokeInvitation(officer, id, "The firm does not know the guest.")).toEqual({
    ok: true,
    value: "REVOKED",
  });
  expect(await revokeInvitation(officer, id, "The firm does not know the guest.")).toMatchObject({
    problem: { kind: "not-in-status" },
  });
  const applicant = await anActor("APPLICANT");
  const asked = { applicationId: crypto.randomUUID(), number: number ?? "", address: "192.0.2.1" };
  expect(await lookUpInvitation({ actor: applicant, ...asked })).toMatchObject({
    ok: false,
    problem: { kind: "not-usable", problem: { reason: "invitation-revoked" } },
  });
  const own = await findOwnInvitation(host, id);
  expect(own?.row.status).toBe("REVOKED");
  expect(own?.row.decision?.text).toBe("The firm does not know the guest.");
  const mail = await db().mail.findFirstOrThrow({ where: { template: "invitations-revoke" } });
  expect((await mails["invitations-revoke"](mail.subjectId, "en"))?.paragraphs).toContain(
    "The firm does not know the guest.",
  );
  expect(await db().auditEvent.count({ where: { action: "invitation.revoke", subjectId: id } })).toBe(1);
});
