import { describe, expect, it } from "vitest";
import { airportObstacles } from "#lib/domain/r3-airports.ts";

const open = ["NQZ", "ALA"];

describe("R3", () => {
  it("the international airports of Astana and Almaty are open to holders of e-visas", () => {
    expect(open.flatMap((airport) => airportObstacles(open, airport))).toEqual([]);
  });

  it("no other airport is, and the answer names those that are", () => {
    expect(airportObstacles(open, "GUW")).toEqual([
      { rule: "R3", reason: "airport-not-open", airport: "GUW", airports: open },
    ]);
    expect(airportObstacles([], "ALA")).toHaveLength(1);
  });
});
