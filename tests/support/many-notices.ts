import { randomUUID } from "node:crypto";
import { stageOf } from "#lib/arrivals/history.ts";
import { noticeColumns } from "#lib/arrivals/notice.ts";
import { newReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import type { NoticeStatus } from "#lib/domain/life-cycles/arrival-notice.ts";
import { nameTerms } from "#lib/domain/names/name-key.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { syllables } from "#prisma/demo/service/people.ts";
import { aGuest } from "./a-guest.ts";

interface Wishes {
  readonly status: NoticeStatus;
  readonly deadlineOn?: PlainDate;
  readonly surname?: string;
}

/** A number as letters, because the spelling of a name has no digits. */
export const letters = (number: number): string =>
  [...String(number)].map((digit) => syllables[Number(digit)]).join("");

/**
 * Stores notices of a host without their history, for lists that must be long: one row, copied by PostgreSQL with a
 * name (MANY and a number in syllables), a passport (T and the number) and one of the last seven hundred days each.
 */
export async function manyNotices(organisationId: string, count: number, wishes: Wishes): Promise<void> {
  const arrivalOn = todayInAlmaty();
  const guest = aGuest({ surname: wishes.surname ?? "MANY" });
  const isSent = wishes.status !== "EXPECTED";
  const isDeparted = wishes.status === "DEPARTED";
  const { id } = await db().arrivalNotice.create({
    data: {
      ...noticeColumns(organisationId, guest, null),
      organisationId,
      status: wishes.status,
      stage: stageOf(wishes.status),
      channel: isSent ? "FORM" : "ENTRY",
      ...(isSent && { sameKey: randomUUID(), receiptNumber: newReceiptNumber(), notifiedAt: now() }),
      ...(isDeparted && { departedOn: toDbDate(arrivalOn) }),
      deadlineOn: toDbDate(wishes.deadlineOn ?? addDays(arrivalOn, 2)),
    },
    select: { id: true },
  });
  const columns = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(column_name) AS name FROM information_schema.columns
    WHERE table_name = 'ArrivalNotice' AND table_schema = 'public'`;
  const surname = wishes.surname ?? "MANY";
  const spelt = syllables
    .slice(0, 10)
    .reduce((text, syllable, digit) => `replace(${text}, '${digit}', '${syllable}')`, "n::text");
  const name = `'${surname}' || ${spelt}`;
  const word = `'${nameTerms(surname).join("")}' || ${spelt}`;
  const passport = `'T' || lpad(n::text, 8, '0')`;
  const changed: Readonly<Record<string, string>> = {
    id: "gen_random_uuid()",
    '"arrivalOn"': `"arrivalOn" - n % 700`,
    '"deadlineOn"': wishes.deadlineOn ? `"deadlineOn"` : `"deadlineOn" - n % 700`,
    '"passportNumber"': passport,
    '"sortName"': name,
    searchTerms: `ARRAY["organisationId" || '/' || ${word}, "organisationId" || '/' || ${passport}, '/' || ${word}, '/' || ${passport}]`,
    '"receiptNumber"': isSent
      ? `translate(upper(substr(md5("organisationId"::text || n), 1, 12)), 'BD0125', 'GHJKLM')`
      : "NULL",
    '"sameKey"': isSent ? `md5("sameKey" || n)` : "NULL",
  };
  const list = columns.map((column) => column.name);
  await db().$executeRawUnsafe(
    `INSERT INTO "ArrivalNotice" (${list.join(", ")})
     SELECT ${list.map((column) => changed[column] ?? column).join(", ")}
     FROM "ArrivalNotice", generate_series(2, $1::int) AS n WHERE id = $2::uuid`,
    count,
    id,
  );
}
