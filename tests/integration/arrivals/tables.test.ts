import { beforeEach, describe, expect, test } from "vitest";
import { checkReceipt } from "#lib/arrivals/check-receipt.ts";
import { type CheckedLine, hasProblem } from "#lib/arrivals/check-table.ts";
import { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import { correctRow, findRow, leaveOutRow } from "#lib/arrivals/correct-row.ts";
import { emptyNotice, type TypedNotice } from "#lib/arrivals/fields.ts";
import { findTable, purgeTables, sendTable, uploadTable } from "#lib/arrivals/import-table.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { fieldProblemText, ruleProblemText } from "#lib/arrivals/problem-text.ts";
import { readPassports, saveScanned, stayProblems } from "#lib/arrivals/scan-passports.ts";
import { listOverdue, readNoticeAsStaff } from "#lib/arrivals/staff-lists.ts";
import { type StaffNoticeFilter, searchNotices } from "#lib/arrivals/staff-search.ts";
import { columnName, TABLE_COLUMNS, type TableColumn, tableTemplate } from "#lib/arrivals/table-columns.ts";
import { undoNotice } from "#lib/arrivals/undo-notice.ts";
import { visaPrefill } from "#lib/arrivals/visa-prefill.ts";
import { addDays, knownDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { aGuest } from "../../support/a-guest.ts";
import { aHost, type Host } from "../../support/a-host.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aVisa } from "../../support/a-visa.ts";
import { ago } from "../../support/clock.ts";
import { manyNotices } from "../../support/many-notices.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

let host: Host;
const today = todayInAlmaty();
const columns = [
  "surname",
  "givenNames",
  "sex",
  "birthDate",
  "nationality",
  "passportNumber",
  "arrivalOn",
  "borderPoint",
  "stayUntil",
  "purpose",
  "dwelling",
  "children",
] as const satisfies readonly TableColumn[];
const good: Readonly<Record<(typeof columns)[number], string>> = {
  surname: "ERIKSSON",
  givenNames: "ANNA SPECIMEN",
  sex: "F",
  birthDate: "12.04.1985",
  nationality: "India",
  passportNumber: "X1000001",
  arrivalOn: today,
  borderPoint: "ALA",
  stayUntil: "",
  purpose: "tourist",
  dwelling: "hotel",
  children: "",
};
type Row = Partial<typeof good>;

function member(of: Host) {
  if (of.notifier.kind !== "member") throw new Error("not a member");
  return of.notifier;
}

const csv = (
  rows: readonly Row[],
  separator = ",",
  headings = columns.map((column) => columnName("en", column)),
) =>
  [headings, ...rows.map((row) => columns.map((column) => ({ ...good, ...row })[column]))]
    .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join("\r\n");

async function uploaded(bytes: Uint8Array | string, propertyId: string | null = host.propertyId) {
  const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const id = expectOk(await uploadTable(member(host), content, propertyId));
  const table = await findTable(host.notifier, id);
  if (!table) throw new Error("no table");
  return table;
}

const textsOf = (line: CheckedLine | undefined) => [
  ...(line?.unreadable ?? []).map((problem) => fieldProblemText("en", problem)),
  ...(line?.broken ?? []).map((problem) => ruleProblemText("en", problem)),
];

beforeEach(async () => {
  await resetDb();
  host = await aHost();
});

describe("a table of guests", () => {
  test.each([
    ["UTF-8 with a mark, commas", (text: string) => Buffer.from(`\ufeff${text}`), ","],
    ["UTF-8, semicolons", (text: string) => Buffer.from(text), ";"],
    ["UTF-16 with a mark, tabs", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), "\t"],
    [
      "Windows-1251",
      (text: string) =>
        Uint8Array.from([...text], (letter) => {
          const code = letter.charCodeAt(0);
          return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
        }),
      ";",
    ],
  ] as const)("is read as %s, with headings and words in any language", async (_, encode, separator) => {
    const headings = columns.map((column) => columnName("ru", column));
    const rows = [
      { ...good, sex: "Женский", nationality: "Индия", purpose: "Туризм", dwelling: "Гостиница" },
    ];
    const { lines } = await uploaded(encode(csv(rows, separator, headings)));
    expect(lines.map((line) => [line.notice?.nationality, textsOf(line)])).toEqual([["IND", []]]);
  });

  test("from a spreadsheet is sent as a whole, including children; sending it again creates no duplicates", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...good,
      passportNumber: `X20000${index}`,
      children: index === 0 ? "ERIKSSON, BO, 01.02.2018, ; ERIKSSON, EVA, 2019-02-03, C123456" : "",
    }));
    const table = [
      columns.map((column) => columnName("kk", column)),
      ...rows.map((row) => columns.map((column) => row[column])),
    ];
    for (const known of [0, 40]) {
      const { id, lines } = await uploaded(await writeXlsx("Guests", table));
      expect([lines.filter(hasProblem).length, lines.filter((line) => line.known).length]).toEqual([
        0,
        known,
      ]);
      expectOk(await sendTable(member(host), id));
      expectOk(await sendTable(member(host), id));
      expect((await findTable(host.notifier, id))?.sent).toHaveLength(40);
    }
    expect(await db().arrivalNotice.count({ where: { propertyId: host.propertyId, channel: "TABLE" } })).toBe(
      40,
    );
    const parent = await db().arrivalNotice.findFirstOrThrow({ where: { passportNumber: "X200000" } });
    expect(parent.children).toHaveLength(2);
  });

  test("names each row's problem, and sends nothing while any row has one", async () => {
    const elsewhere = await aHost("OTHER HOTEL LLP");
    await notifyArrival(elsewhere.notifier, aGuest({ nationality: "IND", passportNumber: "X1000099" }));
    const tomorrow = addDays(today, 1);
    const { id, lines } = await uploaded(
      csv([
        {},
        { birthDate: "31.02.1985" },
        { arrivalOn: tomorrow },
        { stayUntil: addDays(today, -1), passportNumber: "X1000055" },
        { nationality: "Narnia" },
        { sex: "?" },
        { surname: "ИВАНОВ" },
        {},
        { passportNumber: "X1000099" },
        { arrivalOn: addDays(today, -60), passportNumber: "X1000077" },
        { children: "BO" },
        { nationality: "Kazakhstan" },
      ]),
    );
    expect(lines.map(textsOf)).toEqual([
      [],
      ["Date of birth: there is no such date. Write it like 22.11.2026"],
      ["The day of arrival cannot be in the future: notify once the guest has arrived."],
      ["The departure cannot be before the arrival."],
      ["Nationality: no state is called so. Write its name or its three-letter code"],
      [expect.stringContaining("Sex: write one of these")],
      [expect.stringContaining("Surname: use Latin letters as in the passport")],
      ["The same guest, arrival and address as in row 2"],
      [],
      [],
      [expect.stringContaining("Write each child as"), expect.stringContaining("Child 1: Date of birth")],
      ["No notice is needed for a citizen of Kazakhstan."],
    ]);
    const reasons = lines.map(({ warnings }) => warnings.map(({ reason }) => reason).join());
    expect(reasons[8]).toBe("active-elsewhere");
    expect(reasons[9]).toBe("late");
    expect(await sendTable(member(host), id)).toEqual({ ok: false, problem: { kind: "faulty" } });
    expect(await db().arrivalNotice.count({ where: { organisationId: host.organisationId } })).toBe(0);
  });

  test("is corrected row by row on its page, with the typed values shown; rows can be left out, the others are kept", async () => {
    const { id } = await uploaded(
      csv([
        {},
        {
          birthDate: "31.02.1985",
          nationality: "Индия",
          sex: "Женский",
          children: "ERIKSSON, BO, 01.02.2018",
          passportNumber: "X1000055",
        },
        {},
      ]),
    );
    const stranger = await aHost("OTHER HOTEL LLP");
    expect(await findRow(stranger.notifier, id, 3)).toBeUndefined();
    expect(await findRow(host.notifier, id, 99)).toBeUndefined();
    const row = await findRow(host.notifier, id, 3);
    if (!row) throw new Error("no row");
    expect(row.typed).toMatchObject({
      birthDate: "1985-02-31",
      nationality: "IND",
      sex: "F",
      arrivalOn: today,
      children: [{ surname: "ERIKSSON", givenNames: "BO", birthDate: "2018-02-01", passportNumber: "" }],
    });
    expect(row.propertyId).toBe(host.propertyId);

    const where = { id, line: 3 };
    const { typed, propertyId } = row;
    expect(await correctRow(member(host), where, typed, propertyId)).toMatchObject({
      ok: false,
      problem: { kind: "faulty", line: { unreadable: [{ field: "birthDate", code: "date-invalid" }] } },
    });
    const mended = { ...typed, birthDate: "1985-02-28" };
    const notOurs = { ok: false, problem: { kind: "not-found" } };
    expect(await correctRow(member(stranger), where, mended, null)).toEqual(notOurs);
    expect(await leaveOutRow(member(stranger), where)).toEqual(notOurs);
    expectOk(await correctRow(member(host), where, mended, propertyId));
    expect((await findTable(host.notifier, id))?.lines.map(hasProblem)).toEqual([false, false, true]);

    // The third row is now the first.
    expectOk(await leaveOutRow(member(host), { id, line: 4 }));
    expectOk(await sendTable(member(host), id));
    const sent = await db().arrivalNotice.findFirstOrThrow({ where: { passportNumber: "X1000055" } });
    expect(sent).toMatchObject({ propertyId: host.propertyId, children: [{ givenNames: "BO" }] });
    expect(await correctRow(member(host), where, mended, propertyId)).toEqual(notOurs);
    expect(
      await db().auditEvent.count({ where: { subjectId: id, action: { startsWith: "arrival-table." } } }),
    ).toBe(3);
  });

  test("accepts another address than its property's for a corrected row, and is not sent when all rows are left out", async () => {
    const { id } = await uploaded(csv([{}]));
    const row = await findRow(host.notifier, id, 2);
    if (!row) throw new Error("no row");
    const elsewhere = {
      ...row.typed,
      region: "71",
      locality: "Astana",
      street: "Specimen street",
      house: "5",
    };
    expectOk(await correctRow(member(host), { id, line: 2 }, elsewhere, null));
    expect((await findTable(host.notifier, id))?.lines[0]?.notice).toMatchObject({
      propertyId: null,
      address: { region: "71", house: "5" },
    });
    expectOk(await leaveOutRow(member(host), { id, line: 2 }));
    expect(await sendTable(member(host), id)).toEqual({ ok: false, problem: { kind: "faulty" } });
  });

  test("that lacks a column, is empty, too long or not a table is refused as a whole", async () => {
    const kindOf = async (text: string) => {
      const outcome = await uploadTable(member(host), new TextEncoder().encode(text), null);
      return outcome.ok ? "ok" : outcome.problem.kind;
    };
    expect(await kindOf("")).toBe("empty");
    expect(await kindOf("Surname,Sex\nA,F")).toBe("wrong-header");
    expect(await kindOf(csv([]))).toBe("no-rows");
    expect(await kindOf(csv(Array.from({ length: 1001 }, () => ({}))))).toBe("too-many-rows");
    expect(await db().noticeImport.count()).toBe(0);
  });

  test("is accessible to its host only, and is deleted after a week", async () => {
    const { id } = await uploaded(csv([{}]));
    const other = await aHost();
    expect(await findTable(other.notifier, id)).toBeUndefined();
    expect(await sendTable(member(other), id)).toMatchObject({ ok: false, problem: { kind: "not-found" } });
    expect(await purgeTables()).toBe(0);
    await db().noticeImport.updateMany({ data: { createdAt: ago(8 * 86_400_000) } });
    expect(await purgeTables()).toBe(1);
  });

  test.each(locales)("has a template in %s whose headings it understands", async (locale) => {
    for (const format of ["csv", "xlsx"] as const) {
      const table = await readTable(await tableTemplate(locale, format), { rows: 1 });
      expect(table).toMatchObject({ ok: true, value: { header: { length: TABLE_COLUMNS.length } } });
    }
  });
});

describe("passports scanned one after the other", () => {
  const zone = (index: number, passportNumber = `M${2_000_000 + index}`) =>
    passportLines({
      surname: "SPECIMEN",
      givenNames: `TEST ${"ABCDEFGHIJ"[index % 10]}`,
      passportNumber,
      nationality: "IND",
      birthDate: knownDate("1990-05-06"),
      sex: "M",
      expiry: knownDate("2033-01-01"),
    });
  const stay = {
    ...emptyNotice,
    occasion: "ARRIVAL",
    arrivalOn: today,
    borderPoint: "ALA",
    purpose: "tourist",
  };

  test("become a table of guests who share their stay, and forty of them are sent together", async () => {
    const text = Array.from({ length: 40 }, (_, index) => zone(index).join("\n")).join("\n\n");
    const read = expectOk(readPassports(text, today));
    const shared = { stay, propertyId: host.propertyId };
    expect(await stayProblems(member(host), shared, read[0])).toEqual({ unreadable: [], broken: [] });
    const id = await saveScanned(member(host), read, shared);
    const table = await findTable(host.notifier, id);
    expect([table?.lines.length, table?.lines.filter(hasProblem).length]).toEqual([40, 0]);
    expectOk(await sendTable(member(host), id));
    expect(await db().arrivalNotice.count({ where: { propertyId: host.propertyId } })).toBe(40);
  });

  test("are named by their position when they cannot be trusted; a missing line affects no other passport", async () => {
    const [one, two, three] = [zone(1), zone(2), zone(3)];
    const wrong = two[1].replace(/\d(?=[A-Z]{3})/, (digit) => String((Number(digit) + 1) % 10));
    const numbers = (text: string) => {
      const read = readPassports(text, today);
      return read.ok || read.problem.kind !== "unread"
        ? []
        : read.problem.passports.map(({ number }) => number);
    };
    expect(numbers([...one, two[0], wrong, ...three].join("\n"))).toEqual([2]);
    expect(numbers([one[0], ...two, ...three].join("\n"))).toEqual([1]);
    expect(numbers([...one, two[1], ...three].join("\n"))).toEqual([1]);
    expect(readPassports(`${one.join("")}\n${two.join("")}`, today)).toMatchObject({ value: { length: 2 } });
    expect(readPassports(" \n ", today)).toEqual({ ok: false, problem: { kind: "none" } });
    const many = Array.from({ length: 51 }, (_, index) => zone(index).join("\n")).join("\n");
    expect(readPassports(many, today)).toMatchObject({ problem: { kind: "too-many" } });
  });

  test("need a stay that is valid for all of them", async () => {
    const fieldsOf = async (wishes: Partial<TypedNotice>, propertyId: string | null = host.propertyId) => {
      const { unreadable, broken } = await stayProblems(
        member(host),
        { stay: { ...stay, ...wishes }, propertyId },
        { surname: "A", sex: "F", birthDate: "1985-04-12", nationality: "IND", passportNumber: "X1000001" },
      );
      return [...unreadable, ...broken].map(({ field }) => field);
    };
    expect(await fieldsOf({ purpose: "" })).toEqual(["purpose"]);
    expect(await fieldsOf({ arrivalOn: addDays(today, 1) })).toEqual(["arrivalOn"]);
    expect(await fieldsOf({ arrivalOn: "2026-02-31" })).toEqual(["arrivalOn"]);
    expect(await fieldsOf({ dwelling: "hotel" }, null)).toContain("region");
  });
});

describe("the particulars of an e-visa", () => {
  test("are returned for the right pair of numbers, and not for a wrong pair or a revoked visa", async () => {
    const [visa, revoked] = [await aVisa(), await aVisa("REVOKED")];
    const ask = (visaNumber: string, passportNumber: string) =>
      visaPrefill(host.notifier, { visaNumber, passportNumber, address: "192.0.2.1" });
    expect(await ask(visa.number, visa.passportNumber.toLowerCase())).toMatchObject({
      ok: true,
      value: { surname: "SPECIMEN", passportNumber: visa.passportNumber },
    });
    const nothing = { ok: false, problem: { kind: "not-found" } };
    expect(await ask(visa.number, "X1")).toEqual(nothing);
    expect(await ask("K00000000", visa.passportNumber)).toEqual(nothing);
    expect(await ask(revoked.number, revoked.passportNumber)).toEqual(nothing);
    let last = await ask(visa.number, "X1");
    for (let tries = 0; tries < 60; tries += 1) last = await ask(visa.number, "X1");
    expect(last).toMatchObject({ ok: false, problem: { kind: "too-many" } });
  });
});

describe("a receipt", () => {
  test("can be verified by anyone with its number, in any spelling, without disclosing the guest", async () => {
    const { id, receiptNumber } = expectOk(await notifyArrival(host.notifier, aGuest({ surname: "SECRET" })));
    const spelt = ` ${receiptNumber.slice(0, 4)}-${receiptNumber.slice(4).toLowerCase()}`;
    const answer = await checkReceipt(spelt, "192.0.2.2");
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: "genuine", late: false, host: "TEST HOTEL LLP" },
    });
    expect(JSON.stringify(answer)).not.toContain("SECRET");
    expect(await checkReceipt("ACEFGHJKLMNP", "192.0.2.2")).toMatchObject({ value: { kind: "unknown" } });
    expect(await checkReceipt("' OR 1=1", "192.0.2.2")).toMatchObject({ value: { kind: "unknown" } });
    await undoNotice(host.notifier, id, "Wrong");
    expect(await checkReceipt(receiptNumber, "192.0.2.2")).toMatchObject({ value: { kind: "undone" } });
  });
});

describe("the migration service", () => {
  test("finds any host's notice by surname, number or host, in every state, page by page", async () => {
    const other = await aHost("OTHER HOTEL LLP");
    await manyNotices(host.organisationId, 60, { status: "NOTIFIED" });
    const { id, receiptNumber } = expectOk(
      await notifyArrival(
        other.notifier,
        aGuest({
          surname: "MÜLLER",
          givenNames: "EVA SPECIMEN",
          passportNumber: "Q7654321",
          children: [
            {
              surname: "ZHUKOVA",
              givenNames: "LISA MARIE",
              birthDate: addDays(today, -2000),
              passportNumber: "K0011223",
            },
          ],
        }),
      ),
    );
    const officer = await anActor("OFFICER");
    const everything = { search: "", unconfirmed: false };
    const found = async (filter: Partial<StaffNoticeFilter>) =>
      (await searchNotices(officer, { ...everything, ...filter })).rows.map((notice) => notice.id);
    const { idNumber } = await db().organisation.findUniqueOrThrow({ where: { id: other.organisationId } });
    for (const search of [
      "müll",
      "Müller, eva",
      "MUELLER specimen",
      "q765",
      "Q 7654321",
      "EVA",
      "мюллер",
      "Жуков",
      "lisa zhuk",
      "Marie Müller",
      "K001 1223",
      receiptNumber.toLowerCase(),
      idNumber,
    ])
      expect([search, await found({ search })]).toEqual([search, [id]]);
    for (const search of ["ULLER", "lisa eriks", "Q7654322", "000000000000", "%", "_ULLER"])
      expect([search, await found({ search })]).toEqual([search, []]);

    const first = await searchNotices(officer, everything);
    const second = await searchNotices(officer, everything, { after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 11, undefined]);
    expect(new Set([...first.rows, ...second.rows].map((notice) => notice.id)).size).toBe(61);
    expect(await found({ search: "muell", stage: "DEPARTED" })).toEqual([]);
    expect(await found({ search: "muell", region: "71" })).toEqual([]);
    await confirmNotice(officer, id);
    expect(await found({ search: "muell", unconfirmed: true })).toEqual([]);
    expect(await found({ search: "muell", stage: "PRESENT", region: "75" })).toEqual([id]);
  });

  test("sees overdue notices by region, confirms a notice, and leaves a trace of what it read", async () => {
    await manyNotices(host.organisationId, 60, {
      status: "EXPECTED",
      deadlineOn: addDays(today, -2),
      surname: "OWED",
    });
    const officer = await anActor("OFFICER");
    const first = await listOverdue(officer, { region: "75" });
    expect([first.rows.length, first.byRegion]).toEqual([50, [{ region: "75", count: 60 }]]);
    const second = await listOverdue(officer, { region: "75" }, { after: first.next });
    expect([second.rows.length, second.next]).toEqual([10, undefined]);
    expect((await listOverdue(officer, { region: "71" })).rows).toEqual([]);

    const { id } = expectOk(await notifyArrival(host.notifier, aGuest()));
    expect(await readNoticeAsStaff(officer, id)).toMatchObject({ id });
    expect(await db().auditEvent.count({ where: { action: "arrival.read", subjectId: id } })).toBe(1);
    expectOk(await confirmNotice(officer, id));
    expect(await confirmNotice(officer, id)).toMatchObject({ ok: false, problem: { kind: "not-possible" } });
  });
});
