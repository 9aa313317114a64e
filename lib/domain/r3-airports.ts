export type AirportNotOpen = {
  readonly rule: "R3";
  readonly reason: "airport-not-open";
  readonly airport: string;
  readonly airports: readonly string[];
};

/** Holders of e-visas enter and leave only through the policy's airports (R3). Empty if this airport is one of them. */
export const airportObstacles = (airports: readonly string[], airport: string): readonly AirportNotOpen[] =>
  airports.includes(airport) ? [] : [{ rule: "R3", reason: "airport-not-open", airport, airports }];
