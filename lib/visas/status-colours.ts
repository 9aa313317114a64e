import type { visaStatusOn } from "#lib/domain/life-cycles/visa.ts";

/** The colour of a visa's status on staff's pages and at the desk. */
export const visaStatusColours = {
  VALID: "green",
  ENTERED: "turquoise",
  LEFT: "grey",
  REVOKED: "red",
  EXPIRED: "red",
} as const satisfies Readonly<Record<ReturnType<typeof visaStatusOn>, string>>;
