import { describe, expect, test } from "vitest";
import { knownDate } from "#lib/domain/plain-date.ts";
import { matchColumns } from "#lib/platform/tables/match-columns.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";

const attacks = [
  '=HYPERLINK("http://x.invalid","x")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
];
const useful = ["-12.5", "+7 (701) 123-45-67", "2026-11-22", "22.11.2026", "O'BRIEN", "A-B", "a@b.invalid"];

describe("an export cannot make a spreadsheet run anything", () => {
  test.each(attacks)("%j is text in CSV", (attack) => {
    const csv = new TextDecoder().decode(writeCsv([["a"], [attack]]));
    expect(csv).toMatch(/^a\r\n"?'/);
  });

  test.each(attacks)("%j is text in XLSX, too, and is read back unchanged", async (attack) => {
    const table = await readTable(await writeXlsx("S", [["a"], [attack]]), { rows: 5 });
    expect(table).toMatchObject({ ok: true, value: { rows: [{ cells: [attack.trim()] }] } });
  });

  test("numbers, dates, phones and names are unchanged", () => {
    expect(new TextDecoder().decode(writeCsv([useful, [1, null, -2.5]]))).toBe(
      `${useful.join(",")}\r\n1,,-2.5\r\n`,
    );
  });

  test("separators, quotes and line breaks survive writing and reading", async () => {
    const rows = [
      ["a", "b"],
      ['say "x"; y, z', "two\nlines"],
    ];
    for (const bytes of [writeCsv(rows), writeCsv(rows, ";"), await writeXlsx("S", rows)]) {
      expect(await readTable(bytes, { rows: 5 })).toEqual({
        ok: true,
        value: { header: rows[0], rows: [{ line: 2, cells: rows[1] }] },
      });
    }
  });
});

describe("dates are read as people write them here", () => {
  test.each([
    ["2026-11-22", "2026-11-22"],
    ["22.11.2026", "2026-11-22"],
    ["22.11.2026.", "2026-11-22"],
    ["2/1/2026", "2026-01-02"],
    ["2026/11/2", "2026-11-02"],
    ["22-11-2026", "2026-11-22"],
    ["22.11.2026 00:00:00", "2026-11-22"],
    ["2026-11-22T00:00:00Z", "2026-11-22"],
  ])("%s", (text, date) => expect(readDate(text)).toBe(knownDate(date)));

  test.each(["", "22.11.26", "31.02.2026", "11/22/2026", "46348", "1234-01-01", "soon", "22.11.2026г"])(
    "%j is none",
    (text) => expect(readDate(text)).toBeUndefined(),
  );
});

describe("headings are known by any of their names", () => {
  const columns = [
    { id: "surname", names: ["Тегі", "Фамилия", "Surname"], required: true },
    { id: "birth-date", names: ["Туған күні", "Дата рождения"], required: true },
    { id: "note", names: ["Примечание"], required: false },
  ] as const;

  test("in any language, capitals, spaces and stars aside", () => {
    const found = matchColumns(["№", "ФАМИЛИЯ *", "birth_date (dd.mm.yyyy)"], columns);
    expect(found).toEqual({
      ok: true,
      value: new Map([
        ["surname", 1],
        ["birth-date", 2],
      ]),
    });
  });

  test("missing and duplicate columns are named", () => {
    expect(matchColumns(["Surname", "Тегі", "x"], columns)).toEqual({
      ok: false,
      problem: { kind: "wrong-header", missing: ["birth-date"], doubled: ["surname"] },
    });
  });
});
