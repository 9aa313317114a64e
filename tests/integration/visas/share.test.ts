import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { getFile } from "#lib/platform/files.ts";
import { createShare, maxLiveShares } from "#lib/visas/share/create-share.ts";
import { endShare } from "#lib/visas/share/end-share.ts";
import { listShares } from "#lib/visas/share/list-shares.ts";
import { lookAtShare } from "#lib/visas/share/look-at-share.ts";
import { lookMinutes, sharedPhoto, sharedVisa } from "#lib/visas/share/shared-visa.ts";
import { lookAction } from "../../../app/(portal)/(public)/shared/actions.ts";
import { aForm, comeFrom } from "../../support/a-browser-request.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectBytes } from "../../support/bytes.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aGrantedVisa } from "./a-granted-visa.ts";

vi.mock("next/headers", () => import("../../support/a-browser-request.ts"));

/** A visa, its holder, and a code that is valid for a day. */
async function aShare() {
  const { row } = await aGrantedVisa();
  const { userId } = await db().application.findUniqueOrThrow({ where: { id: row.applicationId } });
  const holder: Actor<"APPLICANT"> = { id: userId, role: "APPLICANT", sessionId: randomUUID(), locale: "en" };
  const created = expectOk(await createShare(holder, row.applicationId, 24));
  return { row, holder, shareId: created.shareId, code: await codeOf(holder, row.applicationId) };
}

async function codeOf(holder: Actor<"APPLICANT">, applicationId: string): Promise<string> {
  const [share] = (await listShares(holder, applicationId)) ?? [];
  return share?.code ?? "";
}

const look = (code: string, organisation = "Specimen Air") => lookAtShare({ code, organisation });

async function lookId(code: string): Promise<string> {
  const looked = expectOk(await look(code));
  return looked.lookId;
}

const noSuchCode = { ok: false, problem: { kind: "no-such-code" } };
const ended = { ok: false, problem: { kind: "ended" } };

describe("a share code", () => {
  beforeEach(resetDb);

  test("shows status, period and photo of the visa, and nothing else", async () => {
    const { row, code } = await aShare();
    const id = await lookId(` ${code.toLowerCase().replaceAll("-", " ")} `);
    const seen = await sharedVisa(id);
    expect(seen).toEqual({
      ok: true,
      value: {
        status: "not-yet",
        validFrom: row.validFrom.toISOString().slice(0, 10),
        validUntil: row.validUntil.toISOString().slice(0, 10),
        stayDays: row.stayDays,
        asOf: expect.any(Date),
      },
    });
    const photo = await sharedPhoto(id);
    expectBytes(photo, await getFile(row.photoKey));
  });

  test("is stored nowhere: neither the row nor the audit log has it", async () => {
    const { code } = await aShare();
    await look(code);
    const everything = JSON.stringify(
      await Promise.all([
        db().shareCode.findMany(),
        db().shareLook.findMany(),
        db().$queryRaw`SELECT action, detail FROM "AuditEvent"`,
      ]),
    );
    expect(everything).not.toContain(code);
    expect(everything).not.toContain(code.replaceAll("-", ""));
  });

  test("shows its holder who looked and when, and records the look in the audit log", async () => {
    const { row, holder, shareId, code } = await aShare();
    await look(code, "Specimen Air");
    await look(code, "Specimen Hotel");
    const [share] = (await listShares(holder, row.applicationId)) ?? [];
    expect(share?.looks.map(({ organisation }) => organisation).toSorted()).toEqual([
      "Specimen Air",
      "Specimen Hotel",
    ]);
    await endShare(holder, shareId);
    const events = await db().auditEvent.findMany({
      where: { subjectId: row.id, action: { startsWith: "visa.share" } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ action, actorRole }) => [action, actorRole])).toEqual([
      ["visa.share", "APPLICANT"],
      ["visa.share-look", "VISITOR"],
      ["visa.share-look", "VISITOR"],
      ["visa.share-end", "APPLICANT"],
    ]);
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain("Specimen");
  });

  test("opens nothing once its holder has ended it, even for a third party who is looking", async () => {
    const { holder, shareId, code, row } = await aShare();
    const id = await lookId(code);
    expect(await endShare(holder, shareId)).toEqual({ ok: true, value: undefined });
    expect(await sharedVisa(id)).toEqual(ended);
    expect(await sharedPhoto(id)).toBeUndefined();
    expect(await look(code)).toEqual(noSuchCode);
    const [share] = (await listShares(holder, row.applicationId)) ?? [];
    expect(share).toMatchObject({ code: undefined, endedAt: expect.any(Date) });
  });

  test("opens nothing after its time, and no view lasts longer than a quarter of an hour", async () => {
    const { code, row, holder } = await aShare();
    const id = await lookId(code);
    const minutesAgo = (minutes: number) => ago(minutes * 60_000);
    await db().shareLook.update({ where: { id }, data: { at: minutesAgo(lookMinutes) } });
    expect(await sharedVisa(id)).toEqual(ended);
    const fresh = await lookId(code);
    await db().shareCode.updateMany({ data: { expiresAt: minutesAgo(0) } });
    expect(await sharedVisa(fresh)).toEqual(ended);
    expect(await sharedPhoto(fresh)).toBeUndefined();
    expect(await look(code)).toEqual(noSuchCode);
    expect(await codeOf(holder, row.applicationId)).toBe("");
  });

  test("shows immediately that the visa was revoked, used or has expired", async () => {
    const { row, code } = await aShare();
    const id = await lookId(code);
    const today = todayInAlmaty();
    const states = [
      [{ status: "VALID", validFrom: toDbDate(today) }, "valid"],
      [{ status: "ENTERED" }, "entered"],
      [{ status: "LEFT" }, "used"],
      [{ status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" }, "revoked"],
      [
        {
          status: "VALID",
          revokedAt: null,
          revocationCause: null,
          validFrom: toDbDate(addDays(today, -9)),
          validUntil: toDbDate(addDays(today, -1)),
        },
        "expired",
      ],
      [{ status: "ENTERED" }, "expired"],
    ] as const;
    for (const [data, status] of states) {
      await db().visa.update({ where: { id: row.id }, data });
      expect(await sharedVisa(id)).toMatchObject({ ok: true, value: { status } });
    }
  });

  test("can be made, listed and ended only by the holder", async () => {
    const { row, shareId } = await aShare();
    const notFound = { ok: false, problem: { kind: "not-found" } };
    const stranger = await anActor("APPLICANT");
    expect(await createShare(stranger, row.applicationId, 1)).toEqual(notFound);
    expect(await listShares(stranger, row.applicationId)).toBeUndefined();
    expect(await endShare(stranger, shareId)).toEqual(notFound);
    expect(await db().shareCode.count({ where: { endedAt: null } })).toBe(1);
  });

  test("is limited in number, even when many are requested at the same time", async () => {
    const { row, holder } = await aShare();
    const made = await Promise.all(
      Array.from({ length: 10 }, () => createShare(holder, row.applicationId, 1)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(maxLiveShares - 1);
    expect(made.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: "too-many-codes" } });
  });

  test("cannot be found by trying: an address is stopped, whatever it tries", async () => {
    const { code } = await aShare();
    const send = (typed: string) =>
      lookAction({ values: {}, errors: [] }, aForm({ code: typed, organisation: "Specimen Air" }));
    comeFrom(randomUUID());
    for (let use = 1; use <= 20; use += 1) {
      expect((await send("AAAA-AAAA-AAAA")).errors).toMatchObject([{ field: "code" }]);
    }
    expect((await send(code)).errors).toEqual([{ field: "", message: expect.stringContaining("Too many") }]);
    comeFrom(randomUUID());
    await expect(send(code)).rejects.toMatchObject({ digest: expect.stringContaining("/shared/") });
  });

  test.each(["", "x", "' OR 1=1 --", "A".repeat(10_000), "\u0000", "AAAA-AAAA-AAA0"])(
    "that is none (%j) is answered like a wrong one",
    async (code) => {
      expect(await look(code)).toEqual(noSuchCode);
    },
  );

  test("has no view under an address that was not given out", async () => {
    for (const id of ["x", randomUUID()]) {
      expect(await sharedVisa(id)).toEqual({ ok: false, problem: { kind: "not-found" } });
      expect(await sharedPhoto(id)).toBeUndefined();
    }
  });
});
