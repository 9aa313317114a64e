import { randomInt } from "node:crypto";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent, systemActor } from "#lib/audit/record.ts";
import type { Address } from "#lib/domain/address.ts";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import { addDays, addMonths, knownDate, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { invitationNumberFrom, invitationNumbersPossible } from "#lib/domain/r2-invitation.ts";
import { ok } from "#lib/domain/result.ts";
import { invitationTerms } from "#lib/invitations/search-terms.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Invitation } from "#lib/platform/db/types.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type DemoPurpose, demoBin, demoOrganisations } from "./organisations.ts";
import { passportLines } from "./passport-lines.ts";

interface Guest {
  readonly category: string;
  /** ISO alpha-2 of a territory that the purpose's annex lists. */
  readonly territory: string;
  readonly nationality: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: "F" | "M";
  readonly birthDate: PlainDate;
  readonly passportNumber: string;
  readonly stayDays: number;
}

const guests: Readonly<Record<DemoPurpose, Guest>> = {
  business: {
    category: "B3",
    territory: "ID",
    nationality: "IDN",
    surname: "SPECIMEN",
    givenNames: "TEST ONE",
    sex: "M",
    birthDate: knownDate("1985-04-12"),
    passportNumber: "X0000001",
    stayDays: 20,
  },
  tourist: {
    category: "B12",
    territory: "IN",
    nationality: "IND",
    surname: "SPECIMEN",
    givenNames: "TEST TWO",
    sex: "F",
    birthDate: knownDate("1992-09-30"),
    passportNumber: "X0000002",
    stayDays: 14,
  },
  treatment: {
    category: "C12",
    territory: "VN",
    nationality: "VNM",
    surname: "SPECIMEN",
    givenNames: "TEST THREE",
    sex: "F",
    birthDate: knownDate("1978-01-05"),
    passportNumber: "X0000003",
    stayDays: 60,
  },
};

export interface DemoInvitation {
  readonly purpose: Purpose;
  readonly number: string;
  readonly territory: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** The guest's machine readable zone, for pasting into the questionnaire. */
  readonly passportLines: readonly [string, string];
}

/** A usable invitation for each purpose: the one that is waiting, or a new one if it was used or has ended. */
export async function seedDemoInvitations(): Promise<readonly DemoInvitation[]> {
  const ready: DemoInvitation[] = [];
  for (const organisation of demoOrganisations) {
    const { purpose } = organisation;
    const { id: organisationId } = await db().organisation.findFirstOrThrow({
      where: { idNumber: demoBin(organisation) },
      select: { id: true },
    });
    const waiting = await waitingInvitation(organisationId, purpose);
    ready.push(shown(waiting ?? (await issue(organisationId, purpose, placeIn(organisation.address)))));
  }
  return ready;
}

/** The guest's address in the form of an invitation. */
const placeIn = (address: Address): object => ({
  region: translator("en", "address")(`region.${address.region}`),
  kato: address.kato,
  address: `${address.street} ${address.house}`,
});

/** The newest issued invitation whose window is open for another month; marks ended ones as expired. */
async function waitingInvitation(
  organisationId: string,
  purpose: DemoPurpose,
): Promise<Invitation | undefined> {
  const { passportNumber } = guests[purpose];
  const issued = await db().invitation.findMany({
    where: { organisationId, purpose, passportNumber, status: "ISSUED", number: { not: null } },
    orderBy: { createdAt: "desc" },
  });
  const today = todayInAlmaty();
  for (const ended of issued.filter(({ lastDay }) => fromDbDate(lastDay) < today)) await expire(ended.id);
  return issued.find(({ lastDay }) => fromDbDate(lastDay) >= addDays(today, 30));
}

async function expire(id: string): Promise<void> {
  await transaction(async (tx) => {
    const status = invitationTransitions.ISSUED.expire;
    const { count } = await tx.invitation.updateMany({ where: { id, status: "ISSUED" }, data: { status } });
    if (count > 0) await record(tx, "invitation.expire", id);
    return ok(undefined);
  });
}

async function issue(organisationId: string, purpose: DemoPurpose, place: object): Promise<Invitation> {
  const today = todayInAlmaty();
  const policy = await policyOn(today);
  const { birthDate, ...guest } = guests[purpose];
  const { id: officerId } = await db().user.findFirstOrThrow({
    where: { role: "OFFICER" },
    select: { id: true },
  });
  const issued = await transaction(async (tx) => {
    const { id: groupId, decisions } = await tx.invitationGroup.create({
      data: { organisationId, decisions: { create: { outcome: "ISSUE", officerId, decidedAt: now() } } },
      include: { decisions: true },
    });
    const invitation = await tx.invitation.create({
      data: {
        ...guest,
        searchTerms: invitationTerms(guest),
        organisationId,
        groupId,
        decisionId: decisions[0]?.id ?? null,
        submittedAt: now(),
        purpose,
        birthDate: toDbDate(birthDate),
        number: invitationNumberFrom(policy, randomInt(invitationNumbersPossible(policy))),
        status: invitationTransitions.SUBMITTED.issue,
        firstDay: toDbDate(addDays(today, 10)),
        lastDay: toDbDate(addDays(today, 100)),
        places: [place],
        issuedAt: now(),
      },
    });
    await record(tx, "invitation.issue", invitation.id);
    return ok(invitation);
  });
  if (!issued.ok) throw new Error("The demo invitation was not issued");
  return issued.value;
}

const record = (
  tx: Parameters<typeof recordEvent>[0],
  action: ActionOn<"invitation">,
  subjectId: string,
): Promise<void> =>
  recordEvent(tx, {
    actor: systemActor,
    action,
    subjectId,
    detail: { demo: true },
  });

function shown(invitation: Invitation): DemoInvitation {
  const { purpose, number, surname, givenNames, passportNumber, nationality, sex } = invitation;
  const firstDay = fromDbDate(invitation.firstDay);
  return {
    purpose,
    number: number ?? "",
    territory: invitation.territory,
    firstDay,
    lastDay: fromDbDate(invitation.lastDay),
    passportLines: passportLines({
      surname,
      givenNames,
      passportNumber,
      nationality,
      sex,
      birthDate: fromDbDate(invitation.birthDate),
      // Counted from the invitation, so that a number always has the same passport.
      expiry: addMonths(firstDay, 60),
    }),
  };
}
