import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { amendNotice } from "#lib/arrivals/amend-notice.ts";
import { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import { departNotice } from "#lib/arrivals/depart-notice.ts";
import { expectArrival } from "#lib/arrivals/expect-arrival.ts";
import { noticeFields } from "#lib/arrivals/fields.ts";
import { noticeOf } from "#lib/arrivals/notice.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { undoNotice } from "#lib/arrivals/undo-notice.ts";
import { admit } from "#lib/border/admit.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { refuseEntry } from "#lib/border/refuse-entry.ts";
import { checkAddress } from "#lib/domain/address.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { unsaid } from "#lib/platform/forms/fields.ts";
import { type Case, known } from "./cases.ts";
import { type Host, notifierOf } from "./hosts.ts";
import type { Person } from "./people.ts";
import { succeed } from "./succeed.ts";

/** The border record of the visa's holder today. */
const act = (one: Case) => ({
  deskRecordId: randomUUID(),
  visaId: known(one, "visaId"),
  airport: one.number % 2 === 0 ? "NQZ" : "ALA",
});

/** Admits the holder, so that a notice from the host is expected (R8). */
export async function enter(border: Actor<"BORDER_OFFICER">, one: Case): Promise<void> {
  succeed(await admit(border, act(one)), "admit a holder");
  await expectArrival({ visaId: known(one, "visaId") });
}

export async function leave(border: Actor<"BORDER_OFFICER">, one: Case): Promise<void> {
  succeed(await recordExit(border, act(one)), "record an exit");
}

export async function turnAway(border: Actor<"BORDER_OFFICER">, one: Case): Promise<void> {
  succeed(await refuseEntry(border, act(one), "not-the-holder"), "refuse an entry");
}

/** The host reports a holder who has entered. @returns the notice's id */
export async function notifyOfHolder(one: Case): Promise<string> {
  const visaId = known(one, "visaId");
  const expected = await db().arrivalNotice.findUniqueOrThrow({ where: { entryVisaId: visaId } });
  const notifier = await notifierOf(one.host);
  return succeed(await notifyArrival(notifier, noticeOf(expected)), "notify of a holder").id;
}

/** A host reports a foreigner who came without an e-visa of this service. @returns the notice's id */
export async function notifyOfGuest(host: Host, person: Person, arrivalOn: PlainDate): Promise<string> {
  const property = await db().property.findFirstOrThrow({ where: { organisationId: host.organisationId } });
  const sent = await notifyArrival(await notifierOf(host), {
    ...unsaid(noticeFields),
    occasion: "ARRIVAL",
    arrivalOn,
    borderPoint: "ALA",
    stayFrom: arrivalOn,
    stayUntil: addDays(arrivalOn, 10),
    purpose: "tourist",
    surname: person.surname,
    givenNames: person.givenNames,
    sex: person.sex,
    birthDate: person.birthDate,
    nationality: person.nationality,
    passportNumber: person.passportNumber,
    passportExpiresOn: person.expiry,
    children: [],
    address: succeed(checkAddress(host.address), "read a host's address"),
    dwelling: "hotel",
    propertyId: property.id,
  });
  return succeed(sent, "notify of a guest").id;
}

/** The later events of a notice. */
export const afterwards = {
  amended: async (host: Host, id: string) => {
    const row = await db().arrivalNotice.findUniqueOrThrow({ where: { id } });
    const notice = { ...noticeOf(row), stayUntil: addDays(todayInAlmaty(), 5), propertyId: row.propertyId };
    succeed(await amendNotice(await notifierOf(host), id, { notice, seen: row.revision }), "amend a notice");
  },
  departed: async (host: Host, id: string) => {
    succeed(await departNotice(await notifierOf(host), id, todayInAlmaty()), "note a departure");
  },
  undone: async (host: Host, id: string) => {
    const reason = "The guest stays at another hotel.";
    succeed(await undoNotice(await notifierOf(host), id, reason), "undo a notice");
  },
  confirmed: async (_: Host, id: string, officer: Actor<"OFFICER">) => {
    succeed(await confirmNotice(officer, id), "confirm a notice");
  },
} as const;
