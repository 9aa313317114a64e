import { describe, expect, test } from "vitest";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import type { Table, TableProblem } from "#lib/platform/tables/table.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";
import { anArchive, aSheetRow, aWorkbook } from "../../support/an-archive.ts";
import { expectOk } from "../../support/outcomes.ts";

const limits = { rows: 10 };
const text = "Тегі;Имя;Ескертпе\r\nӘБІЛОВ;Анна;a\r\n";

async function read(bytes: Uint8Array | string): Promise<Table> {
  return expectOk(await readTable(Buffer.from(bytes), limits));
}

async function refused(bytes: Uint8Array | string): Promise<TableProblem> {
  const table = await readTable(Buffer.from(bytes), limits);
  if (table.ok) throw new Error("read all the same");
  return table.problem;
}

const utf16be = (value: string) => Buffer.from(value, "utf16le").swap16();

/** Windows-1251, encoded by inverting the browsers' decoder. */
function windows1251(value: string): Buffer {
  const all = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Buffer.from([...value].map((letter) => all.indexOf(letter)));
}

describe("a CSV file is read whatever it was saved as", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first, with its mark", utf16be(`\ufeff${text}`)],
  ])("%s", async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      header: ["Тегі", "Имя", "Ескертпе"],
      rows: [{ line: 2, cells: ["ӘБІЛОВ", "Анна", "a"] }],
    });
  });

  test.each([
    ["little", Buffer.from("Surname,Name\nONE,TEST\n", "utf16le")],
    ["big", utf16be("Surname,Name\nONE,TEST\n")],
  ])("UTF-16 without a mark, %s end first", async (_, bytes) => {
    expect((await read(bytes)).rows).toEqual([{ line: 2, cells: ["ONE", "TEST"] }]);
  });

  test("Windows-1251", async () => {
    expect(await read(windows1251("Фамилия;Имя\r\nИВАНОВА;Анна\r\n"))).toEqual({
      header: ["Фамилия", "Имя"],
      rows: [{ line: 2, cells: ["ИВАНОВА", "Анна"] }],
    });
  });

  test.each([",", ";", "\t"])("parted by %j, whatever stands between quotes", async (separator) => {
    const bytes = ["name", '"a,b;c\td"', "x"].join(separator);
    expect((await read(`${bytes}\r\n"A ""B"""${separator}C${separator}D`)).rows).toEqual([
      { line: 2, cells: ['A "B"', "C", "D"] },
    ]);
  });

  test("with the separator named in a line of its own", async () => {
    expect(await read("sep=;\r\na,1;b\r\n1;2\r\n")).toEqual({
      header: ["a,1", "b"],
      rows: [{ line: 3, cells: ["1", "2"] }],
    });
  });

  test("with empty rows, ragged rows, line breaks in cells and any line ends", async () => {
    expect(await read('\n;;\na;b;;\r\n\r\n1\r\n"two\nlines";2;3\n')).toEqual({
      header: ["a", "b"],
      rows: [
        { line: 5, cells: ["1", ""] },
        { line: 6, cells: ["two\nlines", "2"] },
      ],
    });
  });

  test("cells lose invisible characters, the apostrophe of an export, and the formula that keeps zeros", async () => {
    expect((await read(`a;b;c;d\n\u200b x\u00a0y ;'=1+1;"=""007""";'ok\n`)).rows[0]?.cells).toEqual([
      "x y",
      "=1+1",
      "007",
      "'ok",
    ]);
  });
});

describe("a spreadsheet is read by its first sheet", () => {
  test("texts, numbers and dates", async () => {
    const bytes = await writeXlsx("Adamdar/люди [1]", [
      ["surname", "number", "date", "phone"],
      ["ӘБІЛОВА <&>", 123456789012, "2026-11-22", "+7 701 000 00 00"],
      [null, null, null, null],
      ["TWO", 0.5, "1990-02-28", "x"],
    ]);
    expect(await read(bytes)).toEqual({
      header: ["surname", "number", "date", "phone"],
      rows: [
        { line: 2, cells: ["ӘБІЛОВА <&>", "123456789012", "2026-11-22", "+7 701 000 00 00"] },
        { line: 4, cells: ["TWO", "0.5", "1990-02-28", "x"] },
      ],
    });
  });

  test("a formula counts as its result, an empty result as an empty cell", async () => {
    const head = aSheetRow(1, ["a", "b"]);
    const good = `<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><v>3</v></c></row>`;
    const bad = `<row r="3"><c r="A3" t="e"><f>NA()</f><v>#N/A</v></c><c r="B3"><v>4</v></c></row>`;
    const sheet = (rows: string) => aWorkbook(`<sheetData>${rows}</sheetData>`);
    expect((await read(sheet(head + good))).rows).toEqual([{ line: 2, cells: ["2", "3"] }]);
    expect((await read(sheet(head + good + bad))).rows[1]).toEqual({ line: 3, cells: ["", "4"] });
  });

  test("merged cells are named: their row is ambiguous", async () => {
    const rows = aSheetRow(1, ["a", "b"]) + aSheetRow(2, ["1", "2"]);
    const merged = `<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`;
    expect(await refused(aWorkbook(merged))).toEqual({ kind: "merged-cells", range: "A2:A3" });
  });
});

describe("a malicious or broken table is refused", () => {
  test("nothing, or nothing but space", async () => {
    expect(await refused("")).toEqual({ kind: "empty" });
    expect(await refused("\r\n ; ;\r\n\u00a0")).toEqual({ kind: "empty" });
    expect(await refused(await writeXlsx("S", [[null]]))).toEqual({ kind: "empty" });
  });

  test("a file of 100 MB, before anything is read", async () => {
    expect(await refused(new Uint8Array(100_000_000))).toEqual({ kind: "too-big", maxBytes: maxTableBytes });
  });

  test("more rows than allowed", async () => {
    const rows = Array.from({ length: 11 }, (_, at) => [`row ${at}`]);
    const lines = [["a"], ...rows];
    expect(await refused(lines.map(([cell]) => cell).join("\n"))).toEqual({
      kind: "too-many-rows",
      max: 10,
    });
    expect(await refused(await writeXlsx("S", lines))).toEqual({ kind: "too-many-rows", max: 10 });
  });

  test("more columns than allowed", async () => {
    expect(await refused(Array.from({ length: 200 }, (_, at) => `c${at}`).join(","))).toMatchObject({
      kind: "too-many-columns",
    });
  });

  test("pictures, documents, other archives and old spreadsheets", async () => {
    expect(await refused(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))).toEqual({
      kind: "not-a-table",
    });
    expect(await refused(Buffer.from("%PDF-1.7\n%\u0001\u0002\n"))).toEqual({ kind: "not-a-table" });
    expect(await refused(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toEqual({ kind: "old-or-locked" });
    expect(await refused(anArchive([{ name: "content.xml", text: "<x/>" }]))).toEqual({
      kind: "not-a-table",
    });
  });

  test("a quote that is never closed, with its row", async () => {
    expect(await refused('a,b\n1,2\n"3,4\n5,6\n')).toEqual({ kind: "open-quote", line: 3 });
  });

  test("spreadsheets that are truncated or contain no XML", async () => {
    const good = await writeXlsx("S", [["a"], ["b"]]);
    expect(await refused(good.subarray(0, good.length / 2))).toEqual({ kind: "broken" });
    expect(await refused(aWorkbook("<sheetData><row"))).toMatchObject({ kind: expect.any(String) });
  });

  test("a bomb that says what it unpacks to", async () => {
    const bomb = aWorkbook("", [{ name: "xl/sharedStrings.xml", text: new Uint8Array(80_000_000) }]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused(bomb)).toEqual({ kind: "too-complex" });
  });

  test("a bomb that says less than it unpacks to", async () => {
    const lie = { name: "xl/sharedStrings.xml", text: new Uint8Array(50_000_000), saidSize: 1000 };
    expect(await refused(aWorkbook("", [lie]))).toEqual({ kind: "broken" });
  });

  test("a cell so far out that the sheet would fill the memory", async () => {
    const rows = `${aSheetRow(1, ["a"])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await refused(aWorkbook(`<sheetData>${rows}</sheetData>`))).toEqual({ kind: "too-complex" });
  });
});
