import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { listInvitations } from "#lib/invitations/list-invitations.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { type Demo, seedDemo } from "#prisma/seed-demo.ts";
import { resetDb } from "../../support/reset-db.ts";

let demo: Demo;
const nothing = { rows: [], next: undefined };

beforeAll(async () => {
  await resetDb();
  demo = await seedDemo("a password for tests");
});
afterAll(resetDb);

async function actorOf(email: string, role: Role): Promise<Actor> {
  const { id } = await db().user.upsert({
    where: { email },
    create: { email, role, passwordHash: "none" },
    update: {},
  });
  return { id, role, sessionId: crypto.randomUUID(), locale: "en" };
}

test("a host sees the invitations of the organisation it acts for", async () => {
  const { rows } = await listInvitations(await actorOf("host@demo.example", "HOST"));
  const numbers = demo.invitations.map(({ number }) => number);
  expect(rows).toHaveLength(1);
  expect(rows.every(({ number }) => numbers.includes(number ?? ""))).toBe(true);
  expect(rows.every(({ status }) => status === "ISSUED")).toBe(true);
});

test("another host sees none of them", async () => {
  expect(await listInvitations(await actorOf("other-host@demo.example", "HOST"))).toEqual(nothing);
});

test("only a host with a right to request has a list", async () => {
  const host = await actorOf("host@demo.example", "HOST");
  for (const role of ["APPLICANT", "OFFICER", "SUPERVISOR", "BORDER_OFFICER"] as const) {
    expect(await listInvitations({ ...host, role })).toEqual(nothing);
  }
});
