import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { findOwnGroup } from "#lib/invitations/find-group.ts";
import { importTable } from "#lib/invitations/import-table.ts";
import { REQUEST_FIELDS, type TypedRequest } from "#lib/invitations/request/fields.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { saveRequest } from "#lib/invitations/save-request.ts";
import { submitGroup } from "#lib/invitations/submit-group.ts";
import { db } from "#lib/platform/db/client.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";
import { aRequest } from "../../support/a-request.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aHost } from "./a-host.ts";

let host: Actor<"HOST">;

beforeEach(async () => {
  await resetDb();
  host = await aHost();
});
afterAll(resetDb);

const guest = (at: number, change: Partial<Record<string, string>> = {}): TypedRequest =>
  aRequest({
    "given-names": `GUEST ${String.fromCharCode(65 + at)}`,
    "passport-number": `X00000${10 + at}`,
    ...change,
  });

const cells = (
  rows: readonly TypedRequest[],
  heading: (field: (typeof REQUEST_FIELDS)[number]) => string,
) => [REQUEST_FIELDS.map(heading), ...rows.map((row) => REQUEST_FIELDS.map((field) => row[field]))];
const csv = (rows: readonly TypedRequest[]) => writeCsv(cells(rows, (field) => field));

async function send(bytes: Uint8Array, groupId?: string) {
  return expectOk(await importTable(host, bytes, { groupId, title: "Conference" }));
}

async function groupOf(groupId: string) {
  const found = await findOwnGroup(host, groupId);
  if (!found) throw new Error("no group");
  return found.group;
}

test("a title that the database cannot store is left out, and the table is read", async () => {
  const outcome = expectOk(await importTable(host, csv([guest(0)]), { title: "Conference\0" }));
  const group = await db().invitationGroup.findUniqueOrThrow({ where: { id: outcome.groupId } });
  expect([outcome.added, group.title]).toEqual([1, ""]);
});

test("a table with headings in any of the languages becomes requests", async () => {
  for (const [index, locale] of locales.entries()) {
    const rows = [guest(index)];
    const bytes = await writeXlsx(
      "S",
      cells(rows, (field) => requestFieldLabel(locale, field)),
    );
    expect(await send(bytes)).toMatchObject({ added: 1, faulty: 0 });
  }
  expect(await db().invitation.count({ where: { status: "DRAFT", territory: "VN" } })).toBe(3);
});

test("rows with errors wait with their faults, the others are stored", async () => {
  const rows = [
    guest(0),
    guest(1, { "birth-date": "31.02.1990", sex: "?" }),
    guest(2, { territory: "Atlantis" }),
    guest(3, { purpose: "туризм", category: "" }),
    guest(0),
    guest(0, { "given-names": "ANOTHER SPELLING" }),
  ];
  const { groupId, ...counts } = await send(csv(rows));
  expect(counts).toEqual({ added: 1, updated: 0, kept: 0, faulty: 4 });
  const group = await groupOf(groupId);
  expect(group.people.map(({ row }) => row.line)).toEqual([2]);
  expect(group.rows.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
    [3, ["choice-unknown", "date-invalid"]],
    [4, ["choice-unknown"]],
    [5, ["purpose-not-of-kind"]],
    [7, ["same-request"]],
  ]);
});

test("importing the same table again creates no duplicates, whatever was corrected on the page since", async () => {
  const bytes = csv([guest(0), guest(1, { "birth-date": "soon" })]);
  const first = await send(bytes);
  expect(await send(bytes)).toEqual({ groupId: first.groupId, added: 0, updated: 0, kept: 1, faulty: 1 });
  const [row] = (await groupOf(first.groupId)).rows;
  const saved = await saveRequest(host, guest(1, { surname: "CORRECTED" }), {
    kind: "row",
    rowId: row?.id ?? "",
  });
  expectOk(saved);
  expect(await send(bytes)).toEqual({ groupId: first.groupId, added: 0, updated: 0, kept: 2, faulty: 0 });
  expect((await groupOf(first.groupId)).people.map(({ row: { surname } }) => surname)).toEqual([
    "ERIKSSON",
    "CORRECTED",
  ]);
});

test("a corrected table changes the requests that it concerns and drops the rows that it corrects", async () => {
  const { groupId } = await send(csv([guest(0), guest(1, { "stay-days": "99" })]));
  const mended = csv([guest(0, { address: "Another Street 5" }), guest(1, { "stay-days": "9" })]);
  expect(await send(mended, groupId)).toEqual({ groupId, added: 1, updated: 1, kept: 0, faulty: 0 });
  const group = await groupOf(groupId);
  expect(group.rows).toEqual([]);
  expect(group.people.map(({ row }) => row.places)).toMatchObject([
    [{ address: "Another Street 5" }],
    [{ address: "Test Street 1" }],
  ]);
});

test("a table does not change requests that have been submitted to the migration service", async () => {
  const { groupId } = await send(csv([guest(0)]));
  expect(await submitGroup(host, groupId)).toEqual({ ok: true, value: { sent: 1 } });
  expect(await send(csv([guest(0, { surname: "CHANGED" })]))).toMatchObject({ groupId, kept: 1, added: 0 });
  expect(await db().invitation.findMany({ select: { surname: true, status: true } })).toEqual([
    { surname: "ERIKSSON", status: "SUBMITTED" },
  ]);
});

test("two concurrent imports create no duplicates either", async () => {
  const bytes = csv(Array.from({ length: 20 }, (_, at) => guest(at)));
  await Promise.all([send(bytes), send(bytes), send(bytes)]);
  expect(await db().invitation.count()).toBe(20);
});

test("a table with a wrong header, group or host is refused as a whole", async () => {
  const rows = csv([guest(0)]);
  const header = await importTable(
    host,
    writeCsv([
      ["a", "b"],
      ["1", "2"],
    ]),
    { title: "" },
  );
  expect(header).toMatchObject({ ok: false, problem: { kind: "header" } });
  const stranger = await aHost();
  const { groupId } = await send(rows);
  for (const outcome of [
    await importTable(stranger, rows, { groupId, title: "" }),
    await importTable(await aHost("COMPANY", false), rows, { title: "" }),
  ]) {
    expectProblem(outcome);
  }
  expect(await db().invitation.count()).toBe(1);
});

test("500 rows are imported together, 501 are refused", async () => {
  const many = Array.from({ length: 501 }, (_, at) => guest(0, { "passport-number": `Y${100_000 + at}` }));
  expect(await importTable(host, csv(many), { title: "" })).toMatchObject({
    ok: false,
    problem: { kind: "table", problem: { kind: "too-many-rows", max: 500 } },
  });
  expect(await db().invitationGroup.count()).toBe(0);
  expect(await send(csv(many.slice(0, 500)))).toMatchObject({ added: 500, faulty: 0 });
});
