import { describe, expect, it } from "vitest";
import {
  hostNumber,
  needsLicence,
  numberOfKind,
  ORGANISATION_KINDS,
  organisationKind,
  purposesOfKind,
} from "#lib/domain/organisation.ts";

const bin = "490140000012";
const iin = "900101300811";

describe("R2: who may invite to an e-visa", () => {
  it("is a legal entity for business, a travel firm for tourism, a clinic for treatment", () => {
    const kindsFor = (purpose: "business" | "tourist" | "treatment") =>
      ORGANISATION_KINDS.filter((kind) => purposesOfKind(kind).includes(purpose));
    expect(kindsFor("business")).toEqual(ORGANISATION_KINDS.filter((kind) => kind !== "INDIVIDUAL"));
    expect(kindsFor("tourist")).toEqual(["TRAVEL_FIRM"]);
    expect(kindsFor("treatment")).toEqual(["CLINIC"]);
    expect(purposesOfKind("INDIVIDUAL")).toEqual([]);
  });

  it("shows a licence when it is a travel firm or a clinic", () => {
    expect(ORGANISATION_KINDS.filter(needsLicence)).toEqual(["TRAVEL_FIRM", "CLINIC"]);
  });
});

describe("the number of a host", () => {
  it("is a BIN, for an individual an IIN, with the right check digit", () => {
    for (const kind of ORGANISATION_KINDS)
      expect(numberOfKind(kind)).toBe(kind === "INDIVIDUAL" ? "IIN" : "BIN");
    expect(hostNumber("COMPANY", "4901 4000 0012")).toEqual({ ok: true, value: bin });
    expect(hostNumber("INDIVIDUAL", iin)).toEqual({ ok: true, value: iin });
    expect(hostNumber("COMPANY", "490140000013")).toEqual({ ok: false, problem: "id-number-check-digit" });
  });

  it("of the other kind is distinguished", () => {
    expect(hostNumber("COMPANY", iin)).toEqual({ ok: false, problem: "needs-BIN" });
    expect(hostNumber("INDIVIDUAL", bin)).toEqual({ ok: false, problem: "needs-IIN" });
  });

  it("is valid together with its kind", () => {
    expect(organisationKind("HOTEL")).toBe("HOTEL");
    expect(organisationKind("hotel")).toBeUndefined();
  });
});
