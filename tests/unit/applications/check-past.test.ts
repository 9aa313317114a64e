import { describe, expect, test } from "vitest";
import { checkPast, checkPhoto } from "#lib/applications/review/check-past.ts";
import type { OtherCase, OtherVisa, Past } from "#lib/applications/review/find-past.ts";
import { day } from "../../support/policies.ts";

const nothing: Past = { cases: [], visas: [], samePhoto: [] };

const other = (change: Partial<OtherCase> = {}): OtherCase => ({
  id: "00000000-0000-4000-8000-000000000001",
  reference: "T-1",
  by: ["passport", "name-and-birth"],
  ownAccount: true,
  isLive: true,
  refusedOn: undefined,
  ...change,
});

const visa = (change: Partial<OtherVisa> = {}): OtherVisa => ({
  number: "KZ0000001",
  applicationId: "00000000-0000-4000-8000-000000000001",
  reference: "T-1",
  revokedOn: undefined,
  entryRefusedOn: [],
  overstay: 0,
  ...change,
});

const looks = (past: Partial<Past>): readonly string[] =>
  checkPast({ ...nothing, ...past }, [])
    .filter(({ outcome }) => outcome === "look")
    .map(({ id }) => id);

describe("what the service knows of a person", () => {
  test("reports for each check that there is nothing", () => {
    expect(checkPast(nothing, []).map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      "duplicates passed",
      "refusals passed",
      "overstays passed",
      "watch-list passed",
    ]);
  });

  test("never prevents a visa: an officer looks at it", () => {
    const past = {
      cases: [other({ ownAccount: false }), other({ isLive: false, refusedOn: day("2025-01-01") })],
      visas: [visa({ overstay: 3, revokedOn: day("2025-02-02"), entryRefusedOn: [day("2025-03-03")] })],
    };
    expect(checkPast({ ...nothing, ...past }, []).some(({ outcome }) => outcome === "failed")).toBe(false);
  });

  test("is a duplicate from another account", () => {
    expect(looks({ cases: [other({ ownAccount: false })] })).toEqual(["duplicate-account"]);
  });

  test("is a duplicate with another passport, whichever account it came from", () => {
    expect(looks({ cases: [other({ by: ["name-and-birth"] })] })).toEqual(["duplicate-passport"]);
    expect(looks({ cases: [other({ by: ["name-and-birth"], ownAccount: false })] })).toEqual([
      "duplicate-account",
      "duplicate-passport",
    ]);
  });

  test("is a passport that another person used", () => {
    expect(looks({ cases: [other({ by: ["passport"], isLive: false })] })).toEqual(["passport-shared"]);
  });

  test("is a second application that waits or was granted, and not one that was withdrawn", () => {
    expect(looks({ cases: [other()] })).toEqual(["duplicate-own"]);
    expect(looks({ cases: [other({ isLive: false })] })).toEqual([]);
  });

  test("includes refusals, revocations and refused entries, each with its day and a link to its case", () => {
    const past = {
      cases: [other({ isLive: false, refusedOn: day("2025-01-01") })],
      visas: [visa({ revokedOn: day("2025-02-02"), entryRefusedOn: [day("2025-03-03")] })],
    };
    const found = checkPast({ ...nothing, ...past }, []).filter(({ id }) => id.endsWith("-found"));
    expect(found).toMatchObject([
      { id: "refusals-found", text: { values: { dates: ["2025-01-01"] } }, links: [{ text: "T-1" }] },
      { id: "revocations-found", text: { values: { dates: ["2025-02-02"] } } },
      { id: "entry-refusals-found", text: { values: { dates: ["2025-03-03"] } } },
    ]);
  });

  test("is the longest of several overstays, with each case named once", () => {
    const found = checkPast({ ...nothing, visas: [visa({ overstay: 2 }), visa({ overstay: 9 })] }, []).find(
      ({ id }) => id === "overstays-found",
    );
    expect(found).toMatchObject({ outcome: "look", text: { values: { count: 2, days: 9 } } });
    expect(found?.links).toHaveLength(1);
  });

  test("is each entry of the watch list with its reason", () => {
    const match = {
      entryId: "e",
      by: ["passport"],
      reason: "Ask for the invitation.",
      expiresOn: day("2027-01-01"),
    } as const;
    expect(checkPast(nothing, [match]).at(-1)).toMatchObject({
      id: "watch-list-e",
      outcome: "look",
      text: { key: "watch-list-passport", values: { reason: "Ask for the invitation." } },
    });
  });
});

describe("the photo", () => {
  const photo = (width: number, height: number) =>
    [{ kind: "PHOTO", fileKey: "k", sha256: "s", width, height }] as const;
  const idsOf = (...asked: Parameters<typeof checkPhoto>) =>
    checkPhoto(...asked).map(({ id, outcome }) => `${id} ${outcome}`);

  test("is in order from 413 × 531 pixels in the proportion of 35 × 45", () => {
    expect(idsOf(photo(413, 531), [])).toEqual(["photo passed"]);
    expect(idsOf(photo(826, 1062), [])).toEqual(["photo passed"]);
  });

  test("that is smaller or of another shape requires an officer's judgement", () => {
    expect(idsOf(photo(412, 530), [])).toEqual(["photo-small look"]);
    expect(idsOf(photo(700, 1062), [])).toEqual(["photo-shape look"]);
  });

  test("in another person's application names it", () => {
    expect(checkPhoto(photo(413, 531), [{ id: "x", reference: "T-9" }]).at(-1)).toMatchObject({
      id: "photo-shared",
      outcome: "look",
      links: [{ text: "T-9" }],
    });
  });
});
