import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import {
  beginProposal,
  editProposal,
  proposePolicy,
  publishPolicy,
  returnProposal,
  withdrawProposal,
} from "#lib/policy/change-proposal.ts";
import { forgetPolicies, policyByVersion, policyOn } from "#lib/policy/current-policy.ts";
import { findProposal, openProposals, proposalEvents } from "#lib/policy/proposals.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { firstPolicy, secondPolicy } from "../../support/policies.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

const today = todayInAlmaty();
const from = addDays(today, 30);
let author: Actor<"SUPERVISOR">;
let second: Actor<"SUPERVISOR">;

beforeAll(async () => {
  await resetDb();
  [author, second] = [await anActor("SUPERVISOR"), await anActor("SUPERVISOR")];
});

afterAll(async () => {
  await runSql(
    env().DATABASE_URL,
    `SET session_replication_role = replica; DELETE FROM "PolicyVersion" WHERE version <> '${firstPolicy.version}'`,
  );
  forgetPolicies();
});

async function begun(date = from): Promise<string> {
  return expectOk(await beginProposal(author, date));
}

async function seen(id: string) {
  const proposal = await findProposal(author, id);
  if (!proposal) throw new Error("There is no such proposal");
  return { id, revision: proposal.revision };
}

const widen = async (id: string) =>
  editProposal<never>(author, await seen(id), "airports", (policy) =>
    ok({ ...secondPolicy, version: policy.version, inForceFrom: policy.inForceFrom }),
  );

describe("a new policy version", () => {
  it("starts as a copy of the latest version, from tomorrow at the earliest", async () => {
    expect(await beginProposal(author, today)).toMatchObject({ problem: { kind: "not-in-future" } });
    const id = await begun();
    const proposal = await findProposal(author, id);
    expect(proposal?.policy).toEqual({ ...firstPolicy, version: from, inForceFrom: from });
    expect((await openProposals(await anActor("AUDITOR"))).map((one) => one.id)).toContain(id);
    expect(await proposePolicy(author, await seen(id))).toMatchObject({ problem: { kind: "no-difference" } });
    expectOk(await withdrawProposal(author, await seen(id)));
    expect(await widen(id)).toMatchObject({ problem: { kind: "changed" } });
  });

  it("can be changed only by its author, and only the revision that was read", async () => {
    const id = await begun();
    const read = await seen(id);
    expect(await editProposal<never>(second, read, "airports", ok)).toMatchObject({
      problem: { kind: "not-found" },
    });
    expectOk(await widen(id));
    expect(await proposePolicy(author, read)).toMatchObject({ problem: { kind: "changed" } });
    const faulty = await editProposal<never>(author, await seen(id), "lists", (policy) =>
      ok({ ...policy, airports: [] }),
    );
    expectOk(faulty);
    expect(await proposePolicy(author, await seen(id))).toMatchObject({ problem: { kind: "faulty" } });
    await withdrawProposal(author, await seen(id));
  });

  it("is published by a second supervisor, is in force from its day and never changes", async () => {
    const { id: application } = await aPaidApplication({});
    const id = await begun();
    await widen(id);
    expect(await publishPolicy(second, await seen(id))).toMatchObject({ problem: { kind: "changed" } });
    expectOk(await proposePolicy(author, await seen(id)));
    expect(await widen(id)).toMatchObject({ problem: { kind: "changed" } });

    expect(await publishPolicy(author, await seen(id))).toMatchObject({ problem: { kind: "not-found" } });
    expectOk(await returnProposal(second, await seen(id)));
    expectOk(await proposePolicy(author, await seen(id)));

    const other = await begun(addDays(from, 10));
    const read = await seen(id);
    const both = await Promise.all([publishPolicy(second, read), publishPolicy(second, read)]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);

    // In force from its day, and visible immediately where it was published.
    expect((await policyOn(addDays(from, -1))).version).toBe(firstPolicy.version);
    const published = await policyOn(from);
    expect(published).toEqual({ ...secondPolicy, version: from, inForceFrom: from });
    expect(published.lists[0]?.rows).toHaveLength(109);

    // The application keeps the rules under which it was submitted.
    const { policyVersion } = await db().application.findUniqueOrThrow({ where: { id: application } });
    expect(await policyByVersion(policyVersion)).toMatchObject({ version: firstPolicy.version });

    // A proposal started earlier would silently undo it.
    await editProposal<never>(author, await seen(other), "passport", (policy) =>
      ok({ ...policy, passport: { marginMonths: 4, blankPages: 2 } }),
    );
    expect(await proposePolicy(author, await seen(other))).toMatchObject({ problem: { kind: "outdated" } });
    expect(await beginProposal(author, from)).toMatchObject({ problem: { kind: "before-latest" } });

    const kept = { version: from };
    await expect(db().policyVersion.update({ where: kept, data: { document: {} } })).rejects.toThrow();
    await expect(db().policyVersion.delete({ where: kept })).rejects.toThrow();
    await expect(db().policyProposal.update({ where: { id }, data: { document: {} } })).rejects.toThrow();
    const done = await findProposal(author, id);
    expect(done?.status).toBe("PUBLISHED");
    expect(done && proposalEvents(second, done)).toEqual([]);

    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["policy.begin", author.id],
      ["policy.edit", author.id],
      ["policy.propose", author.id],
      ["policy.return", second.id],
      ["policy.propose", author.id],
      ["policy.publish", second.id],
    ]);
  });

  it("is not published by its author even past the portal: the database says so", async () => {
    const id = await begun(addDays(from, 60));
    await expect(
      db().policyProposal.update({ where: { id }, data: { status: "PUBLISHED", decidedById: author.id } }),
    ).rejects.toThrow();
    await withdrawProposal(second, await seen(id));
  });
});
