import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Names } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { givenNames, languagesWithout } from "./given-names.ts";

export interface Announcement {
  readonly id: string;
  readonly texts: Names;
  /** First and last day on which it is shown, in Astana time. */
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const maxTextLength = 500;

export type AnnouncementProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "texts"; readonly languages: readonly Locale[] }
  /** The last day is before the first, or has passed. */
  | { readonly kind: "until" };

const refreshAfterMs = 30_000;
let loaded: { readonly at: number; readonly announcements: Promise<readonly Announcement[]> } | undefined;

/** The announcements on the start page on a day, oldest first. Cached for half a minute, like the policy. */
export async function announcementsOn(date: PlainDate): Promise<readonly Announcement[]> {
  const at = performance.now();
  if (!loaded || at - loaded.at > refreshAfterMs) loaded = { at, announcements: load(date) };
  return (await loaded.announcements).filter(({ from, until }) => from <= date && date <= until);
}

/** Current, future and the latest past announcements, for their authors. */
export async function listAnnouncements(
  _actor: Granted<"announcement:edit">,
): Promise<readonly Announcement[]> {
  const rows = await db().announcement.findMany({
    where: { removedAt: null },
    orderBy: { until: "desc" },
    take: 100,
  });
  return rows.map(announcementOf);
}

/** Creates an announcement, or changes the texts and days of the one with `id`. Value: its id. */
export async function saveAnnouncement(
  actor: Granted<"announcement:edit">,
  typed: Omit<Announcement, "id">,
  id?: string,
): Promise<Result<string, AnnouncementProblem>> {
  if (id !== undefined && !z.uuid().safeParse(id).success) return problem({ kind: "not-found" });
  const { from, until } = typed;
  const texts = givenNames(typed.texts);
  const missing = languagesWithout(texts);
  const languages = locales.filter(
    (language) => missing.includes(language) || (texts[language] ?? "").length > maxTextLength,
  );
  if (languages.length > 0) return problem({ kind: "texts", languages });
  if (until < from || until < todayInAlmaty()) return problem({ kind: "until" });
  const data = { texts, from: toDbDate(from), until: toDbDate(until) };
  return changed(
    await transaction<string, AnnouncementProblem>(async (tx) => {
      const subjectId = id ?? (await tx.announcement.create({ data, select: { id: true } })).id;
      if (id !== undefined) {
        const { count } = await tx.announcement.updateMany({ where: { id, removedAt: null }, data });
        if (count === 0) return problem({ kind: "not-found" });
      }
      await recordEvent(tx, {
        actor,
        action: id === undefined ? "announcement.create" : "announcement.edit",
        subjectId,
        detail: { from, until, ...texts },
      });
      return ok(subjectId);
    }),
  );
}

/** Removes an announcement from the start page. */
export async function removeAnnouncement(
  actor: Granted<"announcement:edit">,
  id: string,
): Promise<Result<void, AnnouncementProblem>> {
  if (!z.uuid().safeParse(id).success) return problem({ kind: "not-found" });
  return changed(
    await transaction<void, AnnouncementProblem>(async (tx) => {
      const { count } = await tx.announcement.updateMany({
        where: { id, removedAt: null },
        data: { removedAt: now() },
      });
      if (count === 0) return problem({ kind: "not-found" });
      await recordEvent(tx, {
        actor,
        action: "announcement.remove",
        subjectId: id,
      });
      return ok(undefined);
    }),
  );
}

function changed<T, P>(outcome: Result<T, P>): Result<T, P> {
  if (outcome.ok) loaded = undefined;
  return outcome;
}

async function load(date: PlainDate): Promise<readonly Announcement[]> {
  try {
    const rows = await db().announcement.findMany({
      where: { removedAt: null, until: { gte: toDbDate(date) } },
      orderBy: [{ from: "asc" }, { createdAt: "asc" }],
      take: 20,
    });
    return rows.map(announcementOf);
  } catch (fault) {
    loaded = undefined;
    throw fault;
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof db>["announcement"]["findMany"]>>[number];

const announcementOf = ({ id, texts, from, until }: Row): Announcement => ({
  id,
  texts: texts as Names,
  from: fromDbDate(from),
  until: fromDbDate(until),
});
