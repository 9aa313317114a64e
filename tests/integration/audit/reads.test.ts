import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { hostFilter, listHosts } from "#lib/accounts/organisations/review/list-hosts.ts";
import { readDocument } from "#lib/applications/documents/read-document.ts";
import { listOverdue } from "#lib/arrivals/staff-lists.ts";
import { invitationFilter } from "#lib/invitations/list-invitations.ts";
import { searchInvitations } from "#lib/invitations/queue.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";

describe("what staff read of people is an event", () => {
  let officer: Actor<"OFFICER">;
  let application: Awaited<ReturnType<typeof aPaidApplication>>;

  beforeAll(async () => {
    await resetDb();
    officer = await anActor("OFFICER");
    application = await aPaidApplication();
    await db().application.update({ where: { id: application.id }, data: { submittedAt: new Date() } });
  });

  const recorded = (action: string) =>
    db().auditEvent.findMany({ where: { action, actorId: officer.id }, select: { subjectId: true } });

  test("a document, but not for its owner", async () => {
    await readDocument(application.applicant, application.id, "PHOTO");
    expect(await db().auditEvent.count({ where: { action: "document.read" } })).toBe(0);
    expect((await readDocument(officer, application.id, "PHOTO")).ok).toBe(true);
    expect(await recorded("document.read")).toEqual([{ subjectId: application.id }]);
  });

  test("lists of guests, invitations and hosts, once for a page", async () => {
    await listOverdue(officer, {});
    await searchInvitations(officer, invitationFilter.all);
    await listHosts(officer, hostFilter.all);
    for (const action of ["arrival.list", "invitation.list", "organisation.list"]) {
      expect(await recorded(action)).toHaveLength(1);
    }
  });
});
