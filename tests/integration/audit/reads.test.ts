import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { readDocument } from "#lib/applications/documents/read-document.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { listPage } from "#lib/web/list-page.ts";
import { GET as auditFile } from "../../../app/(portal)/(staff)/staff/audit/events.csv/route.ts";
import { GET as watchListFile } from "../../../app/(portal)/(staff)/staff/watch-list/entries.csv/route.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { staffLists } from "../../support/staff-lists.ts";

type List = ReturnType<typeof listPage>;

const request = vi.hoisted(() => ({ actor: undefined as Actor | undefined }));
vi.mock("next/headers", () => import("../../support/a-browser-request.ts"));
vi.mock("#lib/web/request.ts", async (actual) => ({
  ...(await actual<object>()),
  currentActor: async () => request.actor,
}));
vi.mock("#lib/web/search-cookie.ts", () => ({
  rememberedSearch: async (_cookie: unknown, asked: unknown) => (asked === "yes" ? "SPECIMEN" : ""),
}));

describe("what staff read of people is an event", () => {
  let supervisor: Actor<"SUPERVISOR">;

  beforeAll(async () => {
    await resetDb();
    supervisor = await anActor("SUPERVISOR");
  });
  beforeEach(() => {
    request.actor = supervisor;
  });

  const newest = () =>
    db().auditEvent.findFirstOrThrow({
      orderBy: { id: "desc" },
      select: { actorId: true, action: true, subjectType: true, subjectId: true, detail: true },
    });
  const recorded = () => db().auditEvent.count();

  test("a document, but not for its owner", async () => {
    const application = await aPaidApplication();
    await db().application.update({ where: { id: application.id }, data: { submittedAt: now() } });
    const officer = await anActor("OFFICER");
    await readDocument(application.applicant, application.id, "PHOTO");
    expect(await db().auditEvent.count({ where: { action: "document.read" } })).toBe(0);
    expectOk(await readDocument(officer, application.id, "PHOTO"));
    expect(await newest()).toMatchObject({
      action: "document.read",
      actorId: officer.id,
      subjectId: application.id,
    });
  });

  test.each(staffLists)("the list $base, once for a page, without the text of a search", async (found) => {
    const list = Object.values(await found.load())[0] as List;
    expect(list.base).toBe(found.base);
    const before = await recorded();
    await list.open(Promise.resolve({}));
    expect(await newest()).toMatchObject({
      actorId: supervisor.id,
      action: "list.read",
      subjectType: "list",
      subjectId: found.base,
      detail: { searched: false },
    });
    await list.open(Promise.resolve({ search: "yes" }));
    expect(await recorded()).toBe(before + 2);
    const { detail } = await newest();
    expect(detail).toMatchObject({ searched: found.isSearched });
    expect(JSON.stringify(detail)).not.toContain("SPECIMEN");
  });

  test("a list's filter, which consists of ids and codes", async () => {
    const { events } = await import("../../../app/(portal)/(staff)/staff/audit/list.ts");
    await events.open(Promise.resolve({ action: "application.claim" }));
    expect((await newest()).detail).toMatchObject({ action: "application.claim" });
  });

  test.each([
    ["/staff/audit", "events.csv?action=application.claim", auditFile, { action: "application.claim" }],
    ["/staff/watch-list", "entries.csv", watchListFile, { state: "in-force" }],
  ])("the file of %s", async (base, file, get, detail) => {
    const before = await recorded();
    const response = await get(new Request(`https://portal.example${base}/${file}`));
    expect(response.status).toBe(200);
    await response.text();
    expect(await recorded()).toBe(before + 1);
    expect(await newest()).toMatchObject({
      actorId: supervisor.id,
      action: "list.export",
      subjectId: base,
      detail: { ...detail, searched: false },
    });
  });

  test("but not a list that a host reads of their own", async () => {
    const { hostInvitations } = await import("../../../app/(portal)/(host)/host/invitations/list.ts");
    request.actor = await anActor("HOST");
    const before = await recorded();
    await hostInvitations.open(Promise.resolve({}));
    expect(await recorded()).toBe(before);
  });

  test("and a list that is refused is no read of it", async () => {
    const { events } = await import("../../../app/(portal)/(staff)/staff/audit/list.ts");
    request.actor = await anActor("OFFICER");
    await expect(events.open(Promise.resolve({}))).rejects.toThrow();
    expect(await newest()).toMatchObject({ action: "access.denied" });
    const file = await auditFile(new Request("https://portal.example/staff/audit/events.csv"));
    expect(file.status).toBe(404);
    expect(await newest()).toMatchObject({ action: "access.denied" });
  });
});
