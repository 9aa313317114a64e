import { describe, expect, it } from "vitest";
import {
  type CrossingVisa,
  checkRefusal,
  entryObstacles,
  exitObstacles,
  MAX_REMARK_LENGTH,
  REFUSAL_GROUNDS,
} from "#lib/domain/border.ts";
import { overstayDays } from "#lib/domain/r1-single-entry.ts";
import { day } from "../../support/policies.ts";

const visa: CrossingVisa = {
  status: "VALID",
  validFrom: day("2026-12-01"),
  validUntil: day("2027-02-28"),
  stayDays: 30,
  entries: 1,
  airports: ["NQZ", "ALA"],
};
const at = (on: string, airport = "ALA") => ({ airport, on: day(on) });

describe("R1: a single entry", () => {
  it("admits the holder on the first and on the last day of the visa", () => {
    expect(entryObstacles(visa, at("2026-12-01"))).toEqual([]);
    expect(entryObstacles(visa, at("2027-02-28"))).toEqual([]);
  });

  it("admits no one before the first day and after the last", () => {
    expect(entryObstacles(visa, at("2026-11-30"))).toEqual([
      { rule: "R1", reason: "visa-not-yet-valid", validFrom: "2026-12-01" },
    ]);
    expect(entryObstacles(visa, at("2027-03-01"))).toEqual([
      { rule: "R1", reason: "visa-past-its-end", validUntil: "2027-02-28" },
    ]);
  });

  it.each([
    ["ENTERED", "visa-entered-already"],
    ["LEFT", "visa-used-up"],
    ["REVOKED", "visa-revoked"],
  ] as const)("admits nobody with a visa that is %s", (status, reason) => {
    expect(entryObstacles({ ...visa, status }, at("2026-12-05"))).toEqual([{ rule: "R1", reason }]);
  });

  it("lets a holder who has entered leave, once, and not before the entry", () => {
    const entered = { ...visa, status: "ENTERED" } as const;
    expect(exitObstacles(entered, at("2026-12-05"), day("2026-12-05"))).toEqual([]);
    expect(exitObstacles(entered, at("2026-12-04"), day("2026-12-05"))).toEqual([
      { rule: "R1", reason: "exit-before-entry", enteredOn: "2026-12-05" },
    ]);
    expect(exitObstacles({ ...visa, status: "LEFT" }, at("2026-12-06"), day("2026-12-05"))).toEqual([
      { rule: "R1", reason: "visa-used-up" },
    ]);
    const notEntered = [{ rule: "R1", reason: "visa-not-entered" }];
    expect(exitObstacles(visa, at("2026-12-06"), day("2026-12-05"))).toEqual(notEntered);
    expect(exitObstacles(entered, at("2026-12-06"), undefined)).toEqual(notEntered);
  });

  it("lets a holder leave after an overstay", () => {
    expect(exitObstacles({ ...visa, status: "ENTERED" }, at("2027-06-01"), day("2026-12-05"))).toEqual([]);
  });
});

describe("R3: the policy's airports only", () => {
  it("names the airport and those that are open, for entry and exit", () => {
    const obstacle = { rule: "R3", reason: "airport-not-open", airport: "GUW", airports: ["NQZ", "ALA"] };
    expect(entryObstacles(visa, at("2026-12-05", "GUW"))).toEqual([obstacle]);
    expect(exitObstacles({ ...visa, status: "ENTERED" }, at("2026-12-06", "GUW"), day("2026-12-05"))).toEqual(
      [obstacle],
    );
  });
});

describe("an overstay", () => {
  it("begins after the visa's days of stay, counting the day of entry", () => {
    expect(overstayDays(visa, day("2026-12-05"), day("2027-01-03"))).toBe(0);
    expect(overstayDays(visa, day("2026-12-05"), day("2027-01-04"))).toBe(1);
  });

  it("begins after the visa's last day, however late the entry was", () => {
    expect(overstayDays(visa, day("2027-02-20"), day("2027-02-28"))).toBe(0);
    expect(overstayDays(visa, day("2027-02-20"), day("2027-03-03"))).toBe(3);
  });
});

describe("a refusal of entry", () => {
  it.each(REFUSAL_GROUNDS.filter((ground) => ground !== "other"))("may rest on %s alone", (ground) => {
    expect(checkRefusal({ ground, remarks: "  " })).toEqual({ ok: true, value: { ground, remarks: "" } });
  });

  it("requires a known ground, a remark for another reason, and not too long a one", () => {
    expect(checkRefusal({ ground: "mood", remarks: "" })).toEqual({
      ok: false,
      problem: [{ kind: "ground-missing" }],
    });
    expect(checkRefusal({ ground: "other", remarks: " " })).toEqual({
      ok: false,
      problem: [{ kind: "remark-missing" }],
    });
    expect(checkRefusal({ ground: "order", remarks: "x".repeat(MAX_REMARK_LENGTH + 1) })).toEqual({
      ok: false,
      problem: [{ kind: "remark-long", max: MAX_REMARK_LENGTH }],
    });
    for (const [ground, remarks] of [
      ["other", "words"],
      ["order", "x".repeat(MAX_REMARK_LENGTH)],
    ] as const)
      expect(checkRefusal({ ground, remarks })).toEqual({ ok: true, value: { ground, remarks } });
  });
});
