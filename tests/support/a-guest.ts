import { randomInt } from "node:crypto";
import { noticeFields } from "#lib/arrivals/fields.ts";
import type { NoticeToSend } from "#lib/arrivals/plan-notices.ts";
import { addDays, knownDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { unsaid } from "#lib/platform/forms/fields.ts";

/** A guest who arrived today, with a passport of their own and the given values. */
export function aGuest(wishes: Partial<NoticeToSend> = {}): NoticeToSend {
  const today = todayInAlmaty();
  return {
    ...unsaid(noticeFields),
    occasion: "ARRIVAL",
    arrivalOn: today,
    borderPoint: "ALA",
    stayFrom: wishes.arrivalOn ?? today,
    stayUntil: addDays(today, 10),
    purpose: "business",
    surname: "ERIKSSON",
    givenNames: "ANNA SPECIMEN",
    sex: "F",
    birthDate: knownDate("1985-04-12"),
    nationality: "QAT",
    passportNumber: `T${randomInt(1e7, 1e8)}`,
    passportExpiresOn: addDays(today, 2000),
    children: [],
    address: {
      region: "75",
      kato: "750000000",
      locality: "",
      street: "Demo Street",
      house: "1",
      flat: "",
    },
    dwelling: "hotel",
    ...wishes,
  };
}
