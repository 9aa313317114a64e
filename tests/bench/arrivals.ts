import { sealCookie } from "#lib/accounts/sealed-cookie.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { findTable, sendTable, uploadTable } from "#lib/arrivals/import-table.ts";
import { noticeOrders } from "#lib/arrivals/notice-query.ts";
import { columnName } from "#lib/arrivals/table-columns.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { aHost, type Host } from "../support/a-host.ts";
import { manyNotices } from "../support/many-notices.ts";
import { expectOk } from "../support/outcomes.ts";
import { runSql } from "../support/run-sql.ts";
import type { Bench } from "./bench.ts";
import { interleaved, type Subject } from "./measure.ts";

const sizes = { small: 1_000, large: 100_000 } as const;

/** Lists and searches of a host with many notices compared with one with few, and the import of a table of guests. */
export async function run({ say, portal }: Bench): Promise<void> {
  const { appUrl, stack } = await portal();
  say("\nArrival notices");
  const [small, large] = [await aHost("BENCH SMALL LLP"), await aHost("BENCH LARGE LLP")];
  await manyNotices(small.organisationId, sizes.small, { status: "NOTIFIED" });
  await manyNotices(large.organisationId, sizes.large, { status: "NOTIFIED" });
  await runSql(stack.ownerUrl, 'VACUUM ANALYZE "ArrivalNotice"');
  const subjects = [
    ...(await pagesOf("small", small)),
    ...(await pagesOf("large", large)),
    ...(await pagesOfStaff()),
  ];
  const speeds = await interleaved(appUrl, subjects, { rounds: 3, seconds: 3, report: say });
  for (const page of ["list", "deep", "search"]) {
    const [few, many] = [speeds.get(`small ${page}`) ?? 0, speeds.get(`large ${page}`) ?? 0];
    say(
      `  ${page.padEnd(7)} at ${sizes.large} / at ${sizes.small} notices    ${(many / few).toFixed(2)}   (${many.toFixed(0)} / ${few.toFixed(0)} a second)`,
    );
  }
  for (const page of ["list", "search"]) {
    const [host, staff] = [speeds.get(`small ${page}`) ?? 0, speeds.get(`staff ${page}`) ?? 0];
    say(
      `  ${page.padEnd(7)} of all hosts by staff / of one with ${sizes.small}    ${(staff / host).toFixed(2)}   (${staff.toFixed(0)} / ${host.toFixed(0)} a second)`,
    );
  }
  say(`  rows imported                              ${(await rowsPerSecond()).toFixed(0)} a second`);
}

/** The first page, one from the middle, and a search that finds one guest. */
async function pagesOf(size: keyof typeof sizes, host: Host): Promise<Subject[]> {
  const session = `${sessionCookieName()}=${await openSession(host.actor.id)}`;
  const search = await sealCookie("arrivals-search", { typed }, 3600);
  const middle = await db().arrivalNotice.findFirstOrThrow({
    where: { organisationId: host.organisationId },
    orderBy: { arrivalOn: "desc" },
    skip: sizes[size] / 2,
    select: { id: true, arrivalOn: true },
  });
  const after = cursorOf(noticeOrders.arrival, middle.arrivalOn, middle.id);
  return [
    page(`${size} list`, "/host/arrivals", session),
    page(`${size} deep`, `/host/arrivals?after=${after}`, session),
    page(`${size} search`, "/host/arrivals?search=yes", `${session}; arrivals-search=${search}`),
  ];
}

/** The same among the notices of all hosts. */
async function pagesOfStaff(): Promise<Subject[]> {
  const officer = await db().user.findUniqueOrThrow({ where: { email: "officer@demo.example" } });
  const session = `${sessionCookieName()}=${await openSession(officer.id)}`;
  const search = await sealCookie("staff-arrivals-search", { typed }, 3600);
  const path = "/staff/arrivals/notices";
  return [
    page("staff list", path, session),
    page("staff search", `${path}?search=yes`, `${session}; staff-arrivals-search=${search}`),
  ];
}

/** One guest of each host: a page of fifty rows takes longer to write than a page of one. */
const typed = "T00000500";

const page = (name: string, path: string, cookie: string): Subject => ({
  name,
  request: { method: "GET", path, headers: { cookie } },
  expectStatus: 200,
});

const rows = 1000;

/** Imports a thousand guests, from the bytes of a CSV file to receipts. */
async function rowsPerSecond(): Promise<number> {
  const { notifier, propertyId } = await aHost("BENCH TABLE LLP");
  if (notifier.kind !== "member") throw new Error("The host has no member");
  const headings = (
    [
      "surname",
      "sex",
      "birthDate",
      "nationality",
      "passportNumber",
      "arrivalOn",
      "borderPoint",
      "purpose",
    ] as const
  ).map((column) => columnName("en", column));
  const lines = Array.from(
    { length: rows },
    (_, index) => `GUEST,F,12.04.1985,India,B${1000 + index},${todayInAlmaty()},ALA,Tourism`,
  );
  const bytes = new TextEncoder().encode([headings.join(","), ...lines].join("\n"));
  const began = performance.now();
  const table = expectOk(await uploadTable(notifier, bytes, propertyId));
  await findTable(notifier, table);
  expectOk(await sendTable(notifier, table));
  return (rows * 1000) / (performance.now() - began);
}
