import { randomInt } from "node:crypto";
import { addDays } from "#lib/domain/plain-date.ts";
import { invitationTerms } from "#lib/invitations/search-terms.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { InvitationOutcome, InvitationStatus } from "#lib/platform/db/types.ts";
import { anActor } from "./a-paid-application.ts";

export interface SampleGroup {
  readonly groupId: string;
  /** One for each requested status. */
  readonly invitationIds: readonly string[];
  readonly decisionId: string | undefined;
}

const outcomes: Readonly<Partial<Record<InvitationStatus, InvitationOutcome>>> = {
  ISSUED: "ISSUE",
  USED: "ISSUE",
  RETURNED: "RETURN",
  REFUSED: "REFUSE",
  REVOKED: "REVOKE",
};

/** A group of an organisation with requests in the given statuses, and the decision that the last of them needs. */
export async function anInvitationGroup(
  organisationId: string,
  statuses: readonly InvitationStatus[],
): Promise<SampleGroup> {
  const today = todayInAlmaty();
  const dueOn = statuses.includes("SUBMITTED") ? toDbDate(addDays(today, 4)) : null;
  const { id: groupId } = await db().invitationGroup.create({
    data: { organisationId, title: "Specimen conference", dueOn },
  });
  const outcome = statuses.map((status) => outcomes[status]).findLast((found) => found !== undefined);
  const decision =
    outcome &&
    (await db().invitationDecision.create({
      data: {
        groupId,
        outcome,
        officerId: (await anActor("OFFICER")).id,
        decidedAt: now(),
        ...(outcome === "REFUSE" ? { ground: "purpose-not-confirmed" } : {}),
        ...(outcome === "ISSUE"
          ? {}
          : {
              text: "Nobody at the hotel knows of the guest.",
              fields: outcome === "RETURN" ? ["address"] : [],
            }),
      },
    }));
  const invitationIds: string[] = [];
  for (const [line, status] of statuses.entries()) {
    const isIssued = status === "ISSUED" || status === "USED" || status === "REVOKED";
    const guest = {
      surname: "SPECIMEN",
      givenNames: `TEST ${status}`,
      passportNumber: `S${String(randomInt(10 ** 8)).padStart(8, "0")}`,
    };
    const { id } = await db().invitation.create({
      data: {
        organisationId,
        groupId,
        line: line + 2,
        status,
        number: isIssued ? String(randomInt(10 ** 9, 10 ** 10)) : null,
        ...guest,
        searchTerms: invitationTerms(guest),
        birthDate: new Date("1990-05-31"),
        sex: "F",
        nationality: "VNM",
        territory: "VN",
        passportExpiry: toDbDate(addDays(today, 1500)),
        purpose: "business",
        category: "B3",
        firstDay: toDbDate(addDays(today, 30)),
        lastDay: toDbDate(addDays(today, 60)),
        stayDays: 10,
        places: [{ region: "Astana city", kato: "710000000", address: "Specimen street 1" }],
        guestEmail: "guest@example.test",
        guestLocale: "en",
        submittedAt: status === "DRAFT" ? null : now(),
        promisedOn: status === "DRAFT" ? null : toDbDate(addDays(today, 4)),
        decisionId: outcomes[status] && decision ? decision.id : null,
        issuedAt: isIssued ? now() : null,
      },
    });
    invitationIds.push(id);
  }
  return { groupId, invitationIds, decisionId: decision?.id };
}

/** A row of a table with two mistakes, waiting in a group. */
export async function aWaitingRow(groupId: string): Promise<string> {
  const { id } = await db().invitationRow.create({
    data: {
      groupId,
      line: 9,
      rowHash: crypto.randomUUID(),
      typed: { surname: "SPECIMEN", "given-names": "TEST ROW", "birth-date": "31.02.1990", sex: "?" },
    },
  });
  return id;
}
