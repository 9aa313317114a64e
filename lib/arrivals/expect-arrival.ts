import { systemActor } from "#lib/audit/record.ts";
import { readAddress } from "#lib/domain/address.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { arrivalDeadline } from "#lib/domain/r8-arrival-notice.ts";
import { ok } from "#lib/domain/result.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { unsaid } from "#lib/platform/forms/fields.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type Notice, noticeFields } from "./fields.ts";
import { stageOf, writeHistory } from "./history.ts";
import { noticeColumns } from "./notice.ts";

/**
 * Creates the notice that the host of a guest owes after the recorded entry (R8), with the day of entry as arrival:
 * once for each visa, and not if the host has already sent it. Repeatable.
 * @throws Error when the calendar has no data for the deadline, so that the job is repeated until a supervisor has
 * added it
 */
export async function expectArrival({ visaId }: { readonly visaId: string }): Promise<void> {
  const entry = await db().borderRecord.findFirst({
    where: { visaId, kind: "ENTRY" },
    orderBy: { at: "asc" },
    include: {
      visa: { include: { application: { include: { invitation: { include: { organisation: true } } } } } },
    },
  });
  const invitation = entry?.visa.application.invitation;
  if (!entry || !invitation) return;
  const { visa, airport, at } = entry;
  const { organisation, organisationId } = invitation;
  const arrivalOn = dateInAlmaty(at);
  const address = readAddress(organisation.address);
  if (address === undefined) throw new Error("The host of an expected guest has no address");
  const policy = await policyOn(arrivalOn);
  const deadline = arrivalDeadline(policy, await calendar(), {
    arrivalOn,
    today: arrivalOn,
  });
  if (!deadline.ok) throw new Error(`The working days of ${deadline.problem.year} are not known`);
  const notice: Notice = {
    ...unsaid(noticeFields),
    occasion: "ARRIVAL",
    arrivalOn,
    borderPoint: airport,
    stayFrom: arrivalOn,
    purpose: visa.purpose,
    surname: visa.surname,
    givenNames: visa.givenNames,
    sex: visa.sex,
    birthDate: fromDbDate(visa.birthDate),
    nationality: visa.nationality,
    passportNumber: visa.passportNumber,
    visaNumber: visa.number,
    children: [],
    address,
    dwelling: organisation.kind === "HOTEL" ? "hotel" : "other",
  };
  try {
    await transaction(async (tx) => {
      const known = await tx.arrivalNotice.findFirst({
        where: {
          OR: [
            { entryVisaId: visaId },
            {
              organisationId,
              passportNumber: visa.passportNumber,
              nationality: visa.nationality,
              stage: { in: ["PRESENT", "DEPARTED"] },
              arrivalOn: { gte: toDbDate(addDays(arrivalOn, -1)) },
            },
          ],
        },
        select: { id: true },
      });
      if (known) return ok(undefined);
      const { id } = await tx.arrivalNotice.create({
        data: {
          ...noticeColumns(organisationId, notice, null),
          organisationId,
          status: "EXPECTED",
          stage: stageOf("EXPECTED"),
          channel: "ENTRY",
          entryVisaId: visaId,
          deadlineOn: toDbDate(deadline.value.deadline),
        },
      });
      await writeHistory(tx, [
        {
          noticeId: id,
          revision: 0,
          event: "expect",
          actor: systemActor,
          content: notice,
          detail: { to: "EXPECTED", visa: visaId, deadline: deadline.value.deadline },
        },
      ]);
      return ok(undefined);
    });
  } catch (fault) {
    // A concurrent worker has created it.
    if (!isUniqueViolation(fault)) throw fault;
  }
}
