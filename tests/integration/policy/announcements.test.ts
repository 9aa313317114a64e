import { beforeEach, describe, expect, it } from "vitest";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { perLocale } from "#lib/platform/i18n/locale.ts";
import {
  announcementsOn,
  listAnnouncements,
  removeAnnouncement,
  saveAnnouncement,
} from "#lib/policy/announcements.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const today = todayInAlmaty();
const texts = perLocale((locale) => `Сынақ, проба, specimen: ${locale}`);
const typed = { texts, from: today, until: addDays(today, 2) };

describe("an announcement", () => {
  beforeEach(resetDb);

  it("is shown from its first to its last day, changed and removed immediately, with an audit event each", async () => {
    const actor = await anActor("SUPERVISOR");
    const saved = expectOk(await saveAnnouncement(actor, typed));
    expect(await announcementsOn(today)).toMatchObject([{ texts }]);
    expect(await listAnnouncements(actor)).toMatchObject([{ id: saved, texts }]);
    expect(await announcementsOn(addDays(today, 2))).toHaveLength(1);
    expect(await announcementsOn(addDays(today, 3))).toEqual([]);
    expect(await announcementsOn(addDays(today, -1))).toEqual([]);
    const later = { ...typed, from: addDays(today, 1) };
    expectOk(await saveAnnouncement(actor, later, saved));
    expect(await announcementsOn(today)).toEqual([]);
    expectOk(await removeAnnouncement(actor, saved));
    expect(await removeAnnouncement(actor, saved)).toMatchObject({ problem: { kind: "not-found" } });
    expect(await announcementsOn(addDays(today, 1))).toEqual([]);
    const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "announcement.create",
      "announcement.edit",
      "announcement.remove",
    ]);
  });

  it("needs its text in the official languages and days to come", async () => {
    const actor = await anActor("SUPERVISOR");
    expect(
      await saveAnnouncement(actor, { ...typed, texts: { ...texts, kk: " ", en: "x".repeat(501) } }),
    ).toMatchObject({ problem: { kind: "texts", languages: ["kk", "en"] } });
    expect(await saveAnnouncement(actor, { ...typed, until: addDays(today, -1) })).toMatchObject({
      problem: { kind: "until" },
    });
  });
});
