import { type VisaStatus, visaStatusOn } from "#lib/domain/life-cycles/visa.ts";
import { isAfter, isBefore, type PlainDate } from "#lib/domain/plain-date.ts";

/** The status of a visa for a third party who has to decide whether its holder may travel, stay or work. */
export type SharedStatus = "valid" | "not-yet" | "entered" | "used" | "expired" | "revoked";

/**
 * The status on `today`: `not-yet` before the first day; `entered` until the last day, after which the visa is
 * `expired` even if the holder is still in the country; `used` after the exit (R1).
 */
export function sharedStatus(
  visa: { readonly status: VisaStatus; readonly validFrom: PlainDate; readonly validUntil: PlainDate },
  today: PlainDate,
): SharedStatus {
  switch (visaStatusOn(visa, today)) {
    case "REVOKED":
      return "revoked";
    case "LEFT":
      return "used";
    case "EXPIRED":
      return "expired";
    case "ENTERED":
      return isAfter(today, visa.validUntil) ? "expired" : "entered";
    case "VALID":
      return isBefore(today, visa.validFrom) ? "not-yet" : "valid";
  }
}
