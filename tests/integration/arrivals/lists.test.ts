import { beforeAll, describe, expect, test } from "vitest";
import { departNotice } from "#lib/arrivals/depart-notice.ts";
import { exportNotices } from "#lib/arrivals/export-notices.ts";
import { type NoticeFilter, noticeFilter, sortOf } from "#lib/arrivals/list-filter.ts";
import { countLists, listNotices } from "#lib/arrivals/list-notices.ts";
import { countQuery, noticeOrders, pageQuery } from "#lib/arrivals/notice-query.ts";
import { notifyArrival, notifyArrivals } from "#lib/arrivals/notify-arrivals.ts";
import { undoNotice } from "#lib/arrivals/undo-notice.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import { aGuest } from "../../support/a-guest.ts";
import { aHost, type Host } from "../../support/a-host.ts";
import { letters, manyNotices } from "../../support/many-notices.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const today = todayInAlmaty();
let host: Host;
let stranger: Host;
const filter = (query: Readonly<Record<string, string>>, search = "") => noticeFilter.read(query, search);
const names = async (of: Host, asked: NoticeFilter) =>
  (await listNotices(of.notifier, asked)).rows.map(({ notice }) => notice.surname);

beforeAll(async () => {
  await resetDb();
  [host, stranger] = [await aHost(), await aHost("OTHER HOTEL LLP")];
  const guests = ["ALPHA", "BETA", "GAMMA", "DELTA", "LATE"].map((surname, index) =>
    aGuest({
      surname,
      givenNames: "TEST",
      arrivalOn: addDays(today, surname === "LATE" ? -40 : -index),
      passportNumber: `P000000${index}`,
      propertyId: surname === "BETA" ? host.propertyId : null,
      children:
        surname === "GAMMA"
          ? [{ surname: "KID", givenNames: "=CMD", birthDate: addDays(today, -2000), passportNumber: "" }]
          : [],
    }),
  );
  const sent = expectOk(await notifyArrivals(host.notifier, guests, "FORM"));
  const [, , , delta] = sent;
  await departNotice(host.notifier, delta?.id ?? "", today);
  const wrong = await notifyArrival(host.notifier, aGuest({ surname: "WRONG" }));
  if (wrong.ok) await undoNotice(host.notifier, wrong.value.id, "Nobody came");
  await notifyArrival(stranger.notifier, aGuest({ surname: "STRANGER" }));
  await manyNotices(host.organisationId, 3, {
    status: "EXPECTED",
    deadlineOn: addDays(today, -1),
    surname: "OWED",
  });
  await manyNotices(host.organisationId, 2, {
    status: "EXPECTED",
    deadlineOn: addDays(today, 1),
    surname: "SOON",
  });
});

describe("the lists of a host", () => {
  test("contain the host's own guests with their status, latest arrival first", async () => {
    expect(await names(host, filter({ list: "present" }))).toEqual(["ALPHA", "BETA", "GAMMA", "LATE"]);
    expect(await names(host, filter({ list: "departed" }))).toEqual(["DELTA"]);
    expect(await names(host, filter({ list: "undone" }))).toEqual(["WRONG"]);
    expect(new Set(await names(host, filter({ list: "overdue" })))).toEqual(new Set(["OWED"]));
    expect(new Set(await names(host, filter({ list: "expected" })))).toEqual(new Set(["SOON"]));
    expect(await names(stranger, filter({ list: "all" }))).toEqual(["STRANGER"]);
    expect(await countLists(host.notifier)).toEqual({
      expected: 2,
      overdue: 3,
      present: 4,
      departed: 1,
      undone: 1,
    });
  });

  test("are searched by beginnings of names, children's names, passports and receipts", async () => {
    const found = (search: string) => names(host, filter({ list: "all" }, search));
    expect(await found("gam")).toEqual(["GAMMA"]);
    expect(await found("tes gamma")).toEqual(["GAMMA"]);
    expect(await found("kid")).toEqual(["GAMMA"]);
    // The same words in the spelling of another country's passport.
    expect(await found("гамма")).toEqual(["GAMMA"]);
    expect(await found("p-000 0001")).toEqual(["BETA"]);
    expect(await found("p-000 0009")).toEqual([]);
    expect(await found("P0000001")).toEqual(["BETA"]);
    expect(await found("STRANGER")).toEqual([]);
    expect(await found("' | 'stranger':* & !(")).toEqual([]);
    const row = await db().arrivalNotice.findFirstOrThrow({ where: { surname: "BETA" } });
    expect(await found(row.receiptNumber ?? "")).toEqual(["BETA"]);
  });

  test("are filtered by property, lateness and arrival, and sorted", async () => {
    expect(await names(host, filter({ property: host.propertyId }))).toEqual(["BETA"]);
    expect(await names(host, filter({ property: stranger.propertyId }))).toEqual([]);
    expect(await names(host, filter({ late: "yes" }))).toEqual(["LATE"]);
    expect(await names(host, filter({ from: addDays(today, -1), to: today }))).toEqual(["ALPHA", "BETA"]);
    expect(await names(host, filter({ sort: "name" }))).toEqual(["ALPHA", "BETA", "GAMMA", "LATE"]);
    expect((await names(host, filter({ sort: "deadline" })))[0]).toBe("LATE");
  });

  test("are paged through exactly once in every order; a foreign or forged cursor gives the first page", async () => {
    const whole = await aHost("LARGE HOTEL LLP");
    await manyNotices(whole.organisationId, 130, { status: "NOTIFIED" });
    for (const sort of ["arrival", "deadline", "name"]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listNotices(whole.notifier, filter({ sort }), { after });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect([seen.length, new Set(seen).size]).toEqual([130, 130]);
    }
    const foreign = await db().arrivalNotice.findFirstOrThrow({ where: { surname: "ALPHA" } });
    for (const sort of ["arrival", "name"]) {
      for (const after of [foreign.id, "x", "' OR 1=1"]) {
        const page = await listNotices(whole.notifier, filter({ sort }), { after });
        expect(page.rows).toHaveLength(50);
      }
    }
  });

  test("are saved completely as CSV and XLSX, with formulas defused", async () => {
    await notifyArrival(host.notifier, aGuest({ surname: "FORMULA", borderPoint: "=HYPERLINK(1)" }));
    const saved = async (locale: "en" | "ru", format: "csv" | "xlsx") =>
      new Response((await exportNotices(host.notifier, filter({}), { locale, format })) as BodyInit);
    const csv = await (await saved("en", "csv")).text();
    expect(csv.split("\r\n")).toHaveLength(7);
    const header = csv.split("\r\n")[0];
    for (const part of [
      "Status,Receipt number,Sent,Timing,To be sent by,Surname,Given names,Sex,Date of birth,Nationality,",
      "Passport number,E-visa number,",
      "Occasion,Date of arrival,Border point,Stays from,Stays until,Departed on,Purpose of the stay,",
      "Property,Address,Kind of dwelling",
    ]) {
      expect(header).toContain(part);
    }
    expect(csv).toContain("FORMULA,ANNA SPECIMEN,F,1985-04-12,QAT,");
    expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
    const table = await readTable(await (await saved("ru", "xlsx")).bytes(), { rows: 100 });
    expect(table).toMatchObject({ ok: true, value: { rows: { length: 5 } } });
  });
});

describe("with many notices", () => {
  test("no list, search or count reads every notice", async () => {
    const large = await aHost("LARGEST HOTEL LLP");
    await manyNotices(large.organisationId, 100_000, { status: "NOTIFIED" });
    await db().$executeRawUnsafe('ANALYZE "ArrivalNotice"');
    const last = await db().arrivalNotice.findFirstOrThrow({
      where: { organisationId: large.organisationId },
      orderBy: { arrivalOn: "desc" },
      skip: 50_000,
    });
    const asked: NoticeFilter[] = [
      ...["arrival", "deadline", "name"].map((sort) => filter({ sort })),
      filter({ list: "all" }),
      filter({ list: "expected" }),
      filter({ list: "overdue" }),
      filter({ list: "departed" }),
      filter({ list: "present" }, `MANY${letters(1234)}`),
      filter({ list: "all" }, "T0000123"),
    ];
    for (const one of asked) {
      const order = noticeOrders[sortOf(one)];
      for (const after of [
        undefined,
        cursorOf(order, order.by === '"deadlineOn"' ? last.deadlineOn : last.arrivalOn, last.id),
      ]) {
        const query = pageQuery(large.notifier, one, { today, after, size: 51 });
        const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${query}`;
        const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
        expect([one, text.includes("Seq Scan")], text).toEqual([one, false]);
        // Without a search, rows come from the index in their order, without sorting.
        expect([one, text.includes("Sort")], text).toEqual([one, one.search !== ""]);
        expect([one, text.includes("ArrivalNotice_searchTerms")], text).toEqual([one, one.search !== ""]);
      }
      // Only whole lists are counted.
      if (one.search !== "") continue;
      const query = countQuery(large.notifier, one, { today, max: 501 });
      const plan = await db().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${query}`;
      expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).not.toContain("Seq Scan");
    }
    expect((await countLists(large.notifier)).present).toBe(501);
  });
});
