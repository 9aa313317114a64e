import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { linkText } from "#lib/accounts/email-tokens.ts";
import { changeRole, leaveOrganisation, removeColleague } from "#lib/accounts/organisations/change-member.ts";
import { chooseOrganisation, listOrganisations } from "#lib/accounts/organisations/choose-organisation.ts";
import { findInvite, joinWay } from "#lib/accounts/organisations/find-invite.ts";
import { cancelInvite, inviteColleague } from "#lib/accounts/organisations/invite-colleague.ts";
import { joinOrganisation, joinWithNewAccount } from "#lib/accounts/organisations/join-organisation.ts";
import { listPeople } from "#lib/accounts/organisations/list-people.ts";
import { listProperties } from "#lib/accounts/organisations/list-properties.ts";
import { mails } from "#lib/accounts/organisations/mails.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { closeProperty, saveProperty } from "#lib/accounts/organisations/save-property.ts";
import { purgeAccounts } from "#lib/accounts/purge-accounts.ts";
import { may } from "#lib/accounts/rights.ts";
import { actorOf } from "#lib/accounts/sessions.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { aHostUser, aProperty, sampleAddress } from "../../support/an-organisation.ts";
import { ago } from "../../support/clock.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aPerson, clientAddress, mailsTo, password } from "../accounts/people.ts";

beforeEach(resetDb);

const invite = (actor: Actor<"HOST">, email: string, role = "CLERK") =>
  inviteColleague(actor, { email, role, clientAddress });

/** The link in the newest mail to an address. */
async function linkTo(email: string): Promise<string> {
  const mail = (await mailsTo(email)).at(-1);
  return linkText("JOIN_ORGANISATION", mail?.subjectId ?? "");
}

describe("a colleague is invited by e-mail", () => {
  it("makes an account with the link, joins, and is signed in", async () => {
    const { actor, organisationId } = await aHostUser({ locale: "ru" });
    expectOk(await invite(actor, "New@Example.test"));
    const link = await linkTo("new@example.test");
    const content = await mails["colleague-invited"](link.split(".")[0] ?? "", "ru");
    expect(content?.button?.url).toContain(`/join/${link}`);
    const weak = await joinWithNewAccount(link, "short", "ru");
    expect(weak).toMatchObject({ problem: { kind: "password", password: "too-short" } });
    const joined = expectOk(await joinWithNewAccount(link, password, "ru"));
    const colleague = await actorOf(joined.cookie);
    if (!colleague || !may(colleague, "organisation:own")) throw new Error("The colleague is no host");
    expect(await membershipOf(colleague)).toMatchObject({ organisationId, role: "CLERK" });
    expect(await joinWithNewAccount(link, password, "ru")).toEqual({ ok: false, problem: { kind: "link" } });
    expect((await listPeople(actor)).waiting).toEqual([]);
  });

  it("joins with the host's account of that address; no one else can use the link", async () => {
    const { actor, organisationId } = await aHostUser();
    const other = await aHostUser();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: other.actor.id } });
    await invite(actor, email, "MANAGER");
    const link = await linkTo(email);
    const found = await findInvite(link);
    if (!found) throw new Error("no invitation");
    expect(await joinWay(found, undefined)).toBe("sign-in");
    expect(await joinWay(found, actor)).toBe("other-account");
    expectProblem(await joinOrganisation(actor, link));
    expectProblem(await joinWithNewAccount(link, password, "en"));
    expectOk(await joinOrganisation(other.actor, link));
    expect(await membershipOf(other.actor)).toMatchObject({ organisationId, role: "MANAGER" });
    expect(await listOrganisations(other.actor)).toHaveLength(2);
    await chooseOrganisation(other.actor, other.organisationId);
    expect(await membershipOf(other.actor)).toMatchObject({ organisationId: other.organisationId });
    await chooseOrganisation(actor, other.organisationId);
    expect(await membershipOf(actor)).toMatchObject({ organisationId });
  });

  it("with an applicant's account is asked, only by the link, to use another address", async () => {
    const { actor } = await aHostUser();
    await aPerson("applicant@example.test");
    expectOk(await invite(actor, "applicant@example.test"));
    const link = await linkTo("applicant@example.test");
    const found = await findInvite(link);
    expect(found && (await joinWay(found, undefined))).toBe("not-a-host");
    expectProblem(await joinWithNewAccount(link, password, "en"));
    expect((await db().user.findUniqueOrThrow({ where: { email: "applicant@example.test" } })).role).toBe(
      "APPLICANT",
    );
  });

  it("by one link at a time: a new one, a withdrawal and seven days end the old one", async () => {
    const { actor } = await aHostUser();
    await invite(actor, "late@example.test");
    const first = await linkTo("late@example.test");
    await invite(actor, "late@example.test");
    const second = await linkTo("late@example.test");
    expect(await findInvite(first)).toBeUndefined();
    const found = await findInvite(second);
    expect(found).toBeDefined();
    const stranger = await aHostUser();
    await cancelInvite(stranger.actor, found?.id ?? "");
    expect(await findInvite(second)).toBeDefined();
    await cancelInvite(actor, found?.id ?? "");
    expect(await findInvite(second)).toBeUndefined();
    await invite(actor, "late@example.test");
    await db().memberInvite.updateMany({ data: { createdAt: new Date(0), expiresAt: now() } });
    expect(await findInvite(await linkTo("late@example.test"))).toBeUndefined();
    expect(await findInvite("no-link")).toBeUndefined();
  });

  it("by managers only, with an address and a role, and not twice", async () => {
    const { actor, organisationId } = await aHostUser();
    const clerk = await aHostUser({ organisationId, role: "CLERK" });
    expect(await invite(clerk.actor, "x@example.test")).toEqual({
      ok: false,
      problem: { kind: "not-allowed" },
    });
    expect(await invite(actor, "nobody", "KING")).toEqual({
      ok: false,
      problem: { kind: "invalid", email: "invalid", role: "missing" },
    });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: clerk.actor.id } });
    expect(await invite(actor, email)).toEqual({ ok: false, problem: { kind: "already-member" } });
  });
});

describe("a colleague leaves", () => {
  it("and the organisation keeps its records", async () => {
    const { actor, organisationId } = await aHostUser();
    const clerk = await aHostUser({ organisationId, role: "CLERK" });
    const { id } = await aProperty(organisationId);
    expectOk(await leaveOrganisation(clerk.actor));
    expect(await membershipOf(clerk.actor)).toBeUndefined();
    expect(await listProperties(clerk.actor)).toEqual([]);
    expect((await listProperties(actor)).map((property) => property.id)).toEqual([id]);
    expect((await listPeople(actor)).colleagues).toHaveLength(1);
  });

  it("and is back after another invitation", async () => {
    const { actor, organisationId } = await aHostUser();
    const clerk = await aHostUser({ organisationId, role: "CLERK" });
    expectOk(await removeColleague(actor, clerk.actor.id));
    const { email } = await db().user.findUniqueOrThrow({ where: { id: clerk.actor.id } });
    await invite(actor, email, "MANAGER");
    expectOk(await joinOrganisation(clerk.actor, await linkTo(email)));
    expect(await membershipOf(clerk.actor)).toMatchObject({ organisationId, role: "MANAGER" });
  });

  it("unless it is the last manager: of two who leave at the same time, one stays", async () => {
    const { actor, organisationId } = await aHostUser();
    const second = await aHostUser({ organisationId });
    const both = await Promise.all([leaveOrganisation(actor), leaveOrganisation(second.actor)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { kind: "last-manager" } });
  });

  it("or becomes a clerk, if another manager remains", async () => {
    const { actor, organisationId } = await aHostUser();
    const clerk = await aHostUser({ organisationId, role: "CLERK" });
    expect(await changeRole(actor, actor.id, "CLERK")).toEqual({
      ok: false,
      problem: { kind: "last-manager" },
    });
    expectOk(await changeRole(actor, clerk.actor.id, "MANAGER"));
    expectOk(await changeRole(actor, actor.id, "CLERK"));
    expect(await changeRole(actor, clerk.actor.id, "CLERK")).toEqual({
      ok: false,
      problem: { kind: "not-allowed" },
    });
  });
});

describe("one host never reaches another's", () => {
  it("people or properties, by whatever id", async () => {
    const own = await aHostUser();
    const stranger = await aHostUser();
    const { id } = await aProperty(own.organisationId);
    const notFound = { ok: false, problem: { kind: "not-found" } };
    expect(await removeColleague(stranger.actor, own.actor.id)).toEqual(notFound);
    expect(await changeRole(stranger.actor, own.actor.id, "CLERK")).toEqual(notFound);
    expect(await changeRole(stranger.actor, "x", "CLERK")).toEqual(notFound);
    const typed = { name: "MINE NOW", address: sampleAddress };
    expect(await saveProperty(stranger.actor, typed, id)).toEqual(notFound);
    expect(await saveProperty(stranger.actor, typed, "x")).toEqual(notFound);
    expect(await closeProperty(stranger.actor, id)).toEqual(notFound);
    expect((await listProperties(own.actor)).map(({ name, closedAt }) => [name, closedAt])).toEqual([
      ["SPECIMEN HOTEL", null],
    ]);
  });
});

describe("a property", () => {
  it("is added, changed and closed by managers; a closed one stays as it was", async () => {
    const { actor, organisationId } = await aHostUser();
    const clerk = await aHostUser({ organisationId, role: "CLERK" });
    const typed = { name: "SPECIMEN INN", address: { ...sampleAddress } };
    expect(await saveProperty(clerk.actor, typed)).toEqual({ ok: false, problem: { kind: "not-allowed" } });
    expect(await saveProperty(actor, { name: "", address: { ...sampleAddress, house: "" } })).toMatchObject({
      problem: { fields: [{ code: "missing" }], address: [{ field: "house" }] },
    });
    const { id } = expectOk(await saveProperty(actor, typed));
    expectOk(await saveProperty(actor, { ...typed, name: "SPECIMEN HOTEL TWO" }, id));
    expectOk(await closeProperty(actor, id));
    expect(await closeProperty(actor, id)).toEqual({ ok: false, problem: { kind: "not-found" } });
    expect(await saveProperty(actor, typed, id)).toEqual({ ok: false, problem: { kind: "not-found" } });
    const [property] = await listProperties(clerk.actor);
    expect(property).toMatchObject({ id, name: "SPECIMEN HOTEL TWO" });
    expect(property?.closedAt).not.toBeNull();
  });
});

describe("an invitation that was not accepted", () => {
  it("is deleted a day after its link has ended, with the address in it", async () => {
    const { actor } = await aHostUser();
    await invite(actor, "never@example.test");
    await purgeAccounts();
    expect(await db().memberInvite.count()).toBe(1);
    await db().memberInvite.updateMany({
      data: { createdAt: new Date(0), expiresAt: ago(90_000_000) },
    });
    await purgeAccounts();
    expect(await db().memberInvite.count()).toBe(0);
  });
});
