import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { withCause } from "#lib/platform/cause.ts";
import { db } from "#lib/platform/db/client.ts";
import { guard } from "#lib/web/guard.ts";
import { fileHandler } from "#lib/web/handler.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";

let signedIn: Actor | undefined;
vi.mock("#lib/web/request.ts", () => ({
  currentActor: async () => signedIn,
  currentLocale: async () => "en",
  currentPath: async () => "/staff/people/an-id",
}));

const file = vi.fn(async () => "day,count\r\n");
const report = fileHandler({ right: "report:read", kind: "csv", file });
const get = () =>
  withCause({ route: "/staff/reports/figures/[format]" }, () =>
    report(new Request("http://portal.test/staff/reports/figures/csv?from=2026-01-01")),
  );
const open = (right: "staff:read" | "application:own") =>
  withCause({ route: "/staff/people/[person]" }, () => guard(right));

const denials = () =>
  db().auditEvent.findMany({
    where: { action: "access.denied" },
    select: { actorId: true, subjectId: true, detail: true },
    orderBy: { id: "asc" },
  });

beforeEach(async () => {
  await resetDb();
  file.mockClear();
});

test("a page and a file of staff that an officer may not have are each recorded once an hour, without ids", async () => {
  signedIn = await anActor("OFFICER");
  const denied = signedIn.id;
  for (let time = 0; time < 3; time += 1) {
    await expect(open("staff:read")).rejects.toMatchObject({
      digest: expect.stringContaining("/not-allowed"),
    });
    expect((await get()).status).toBe(404);
  }
  expect(file).not.toHaveBeenCalled();
  expect(await denials()).toEqual([
    {
      actorId: denied,
      subjectId: denied,
      detail: { right: "staff:read", route: "/staff/people/[person]" },
    },
    {
      actorId: denied,
      subjectId: denied,
      detail: { right: "report:read", route: "/staff/reports/figures/[format]" },
    },
  ]);
});

test("a person without an account, or on an applicant's page, is turned away without an audit event", async () => {
  signedIn = undefined;
  expect((await get()).status).toBe(404);
  signedIn = await anActor("OFFICER");
  await expect(open("application:own")).rejects.toMatchObject({
    digest: expect.stringContaining("/not-allowed"),
  });
  expect(await denials()).toEqual([]);
});

test("an auditor gets the report and no record of a denial", async () => {
  signedIn = await anActor("AUDITOR");
  expect(await (await get()).text()).toBe("day,count\r\n");
  expect(await denials()).toEqual([]);
});
