import { addDays } from "#lib/domain/plain-date.ts";
import { type TypedRequest, typedRequest } from "#lib/invitations/request/fields.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";

/** A request that satisfies every rule today. */
export const aRequest = (change: Partial<Record<string, string>> = {}): TypedRequest => {
  const today = todayInAlmaty();
  return typedRequest({
    surname: "ERIKSSON",
    "given-names": "ANNA SPECIMEN",
    sex: "F",
    "birth-date": "12.08.1984",
    territory: "VN",
    "passport-number": "L8988901",
    "passport-expiry": addDays(today, 1500),
    purpose: "business",
    category: "B3",
    "first-day": addDays(today, 30),
    "last-day": addDays(today, 80),
    "stay-days": "14",
    region: "Astana",
    address: "Test Street 1",
    ...change,
  });
};
