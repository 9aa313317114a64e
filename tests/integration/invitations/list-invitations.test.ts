import { afterAll, beforeAll, expect, test } from "vitest";
import { listInvitations } from "#lib/invitations/list-invitations.ts";
import { demoActor } from "#prisma/demo/service/people.ts";
import { type Demo, seedDemo } from "#prisma/seed-demo.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aHost } from "./a-host.ts";

let demo: Demo;
const nothing = { rows: [], next: undefined };

beforeAll(async () => {
  await resetDb();
  demo = await seedDemo("a password for tests");
});
afterAll(resetDb);

test("a host sees the invitations of the organisation it acts for", async () => {
  const { rows } = await listInvitations(await demoActor("host@demo.example", "HOST"));
  const numbers = demo.invitations.map(({ number }) => number);
  expect(rows).toHaveLength(1);
  expect(rows.every(({ number }) => numbers.includes(number ?? ""))).toBe(true);
  expect(rows.every(({ status }) => status === "ISSUED")).toBe(true);
});

test("another host sees none of them", async () => {
  expect(await listInvitations(await aHost())).toEqual(nothing);
});
