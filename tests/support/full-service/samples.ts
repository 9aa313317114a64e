import { queueFilter } from "#lib/applications/review/queue-filter.ts";
import { queueOrder } from "#lib/applications/review/queue-query.ts";
import { now } from "#lib/platform/clock.ts";
import type { PrismaClient } from "#lib/platform/db/generated/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { eventOrder } from "#lib/reports/audit/event-query.ts";

const waiting: Prisma.ApplicationWhereInput = { status: { in: ["PAID", "IN_REVIEW"] } };
const days = (count: number): Date => new Date(now().getTime() - count * 86_400_000);

/** Rows of a full service for the pages: a holder who arrived, an open case, and the middles of lists. */
export async function samplesOf(db: PrismaClient) {
  const visa = await db.visa.findFirstOrThrow({
    where: { issuedAt: { gt: days(230), lt: days(200) }, status: "LEFT" },
    orderBy: { number: "asc" },
    include: { application: true },
  });
  const notice = await db.arrivalNotice.findUniqueOrThrow({ where: { entryVisaId: visa.id } });
  const host = await db.organisation.findUniqueOrThrow({ where: { id: notice.organisationId } });
  const open = await db.application.findFirstOrThrow({ where: { status: "IN_REVIEW" } });
  const middle = await db.application.findFirstOrThrow({
    where: waiting,
    orderBy: [{ promisedOn: "asc" }, { id: "asc" }],
    skip: Math.floor((await db.application.count({ where: waiting })) / 3),
  });
  const last = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  const event = await db.auditEvent.findUniqueOrThrow({ where: { id: last.id / 2n } });
  return {
    surname: visa.surname,
    givenNames: visa.givenNames,
    passportNumber: visa.passportNumber,
    visaNumber: visa.number,
    visaId: visa.id,
    invitationNumber: visa.invitationNumber,
    applicationId: visa.applicationId,
    reference: visa.application.reference,
    officerId: visa.application.officerId ?? "",
    openId: open.id,
    noticeId: notice.id,
    host: { name: host.name, idNumber: host.idNumber },
    middleOfQueue: cursorOf(queueOrder(queueFilter.all), middle.promisedOn, middle.id),
    middleOfAudit: cursorOf(eventOrder, event.at, String(event.id)),
  };
}
