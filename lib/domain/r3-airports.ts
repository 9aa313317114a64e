export type AirportNotOpen = {
  readonly rule: "R3";
  readonly reason: "airport-not-open";
  readonly airport: string;
  readonly airports: readonly string[];
};

/** Holders of e-visas enter and leave through the policy's airports alone (R3). None: this one is open. */
export const airportObstacles = (airports: readonly string[], airport: string): readonly AirportNotOpen[] =>
  airports.includes(airport) ? [] : [{ rule: "R3", reason: "airport-not-open", airport, airports }];
