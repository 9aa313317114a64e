import { beforeEach, expect, it } from "vitest";
import { findProperty, listProperties } from "#lib/accounts/organisations/list-properties.ts";
import { membershipOf, memberWho } from "#lib/accounts/organisations/membership-of.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { aHostUser, anOrganisation, aProperty } from "../../support/an-organisation.ts";
import { resetDb } from "../../support/reset-db.ts";

beforeEach(resetDb);

it("a host acts for the organisation it belongs to, until it leaves", async () => {
  const { actor, organisationId } = await aHostUser({ role: "CLERK" });
  expect(await membershipOf(actor)).toEqual({
    organisationId,
    name: "SPECIMEN HOST LLP",
    kind: "COMPANY",
    role: "CLERK",
    confirmed: true,
  });
  await db().membership.updateMany({ where: { userId: actor.id }, data: { leftAt: now() } });
  expect(await membershipOf(actor)).toBeUndefined();
});

it("of several organisations the one chosen last counts, before a choice the first", async () => {
  const { actor, organisationId: first } = await aHostUser();
  const { id: second } = await anOrganisation({ confirmed: false });
  await db().membership.create({ data: { userId: actor.id, organisationId: second, role: "CLERK" } });
  expect((await membershipOf(actor))?.organisationId).toBe(first);
  await db().membership.updateMany({ where: { organisationId: second }, data: { chosenAt: now() } });
  expect(await membershipOf(actor)).toMatchObject({ organisationId: second, confirmed: false });
});

it("managers manage people, properties and tokens; clerks do invitations and notices", async () => {
  const manager = await aHostUser();
  const clerk = await aHostUser({ organisationId: manager.organisationId, role: "CLERK" });
  for (const permission of ["people:manage", "properties:manage", "tokens:manage"] as const) {
    expect(await memberWho(manager.actor, permission)).toBeDefined();
    expect(await memberWho(clerk.actor, permission)).toBeUndefined();
  }
  expect(await memberWho(clerk.actor, "arrival:own")).toBeDefined();
});

it("properties are visible only to their own organisation", async () => {
  const own = await aHostUser();
  const other = await aHostUser();
  const { id } = await aProperty(own.organisationId);
  expect((await listProperties(own.actor)).map((property) => property.id)).toEqual([id]);
  expect((await findProperty(own.actor, id))?.address).toMatchObject({ region: "71", house: "2" });
  expect(await listProperties(other.actor)).toEqual([]);
  expect(await findProperty(other.actor, id)).toBeUndefined();
});
