import { describe, expect, test } from "vitest";
import { addDays, knownDate } from "#lib/domain/plain-date.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";
import { eligibilityAddress } from "../../../app/(portal)/(public)/eligibility/address.ts";
import { readQuery } from "../../../app/(portal)/(public)/eligibility/read-query.ts";

const [policy] = seedFacts().versions;
if (!policy) throw new Error("no policy");
const today = knownDate("2026-11-22");
const read = (values: Record<string, string | string[]>) => readQuery(policy, values, today);
const date = (name: string, text: string) => {
  const [year = "", month = "", day = ""] = text.split("-");
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day };
};
const bermuda = { territory: "Bermuda", purpose: "business" };

const keysOf = (values: Record<string, string | string[]>) => {
  const result = read(values);
  return result.state === "wrong" ? result.errors.map(({ key }) => key) : result.state;
};

describe("the address of the eligibility page", () => {
  test("is empty before the form was sent", () => {
    expect(read({ lang: "kk" })).toEqual({ state: "empty" });
  });

  test("asks a question when territory and purpose are clear, dates being optional", () => {
    expect(read(bermuda)).toEqual({ state: "asked", question: { territory: "BM", purpose: "business" } });
  });

  test("carries dates typed without leading zeros and with spaces", () => {
    const typed = { "entry-day": " 5", "entry-month": "1 ", "entry-year": "2027" };
    expect(read({ ...bermuda, ...typed })).toMatchObject({ question: { entry: "2027-01-05" } });
  });

  test("accepts dates in digits of any script", () => {
    expect(read({ ...bermuda, ...date("entry", "٢٠٢٧-٠١-٠٥") })).toMatchObject({
      question: { entry: "2027-01-05" },
    });
  });

  test("offers a choice for a name that fits several territories", () => {
    expect(read({ territory: "Virgin", purpose: "business" }).state).toBe("choose");
    expect(read({ territory: "Virgin", code: "VG", purpose: "business" })).toMatchObject({
      question: { territory: "VG" },
    });
  });

  test("asks for more letters when the name matches too many", () => {
    expect(keysOf({ ...bermuda, territory: "a" })).toEqual(["territory-many"]);
  });

  test.each([
    [{ territory: "", purpose: "" }, ["territory-empty", "purpose"]],
    [{ ...bermuda, territory: "Atlantis" }, ["territory-unknown"]],
    [{ ...bermuda, territory: "<script>alert(1)</script>" }, ["territory-unknown"]],
    [{ ...bermuda, code: "ZZ", territory: "" }, ["territory-empty"]],
    [{ ...bermuda, purpose: ["business", "tourist"], territory: "'; DROP TABLE" }, ["territory-unknown"]],
    [{ ...bermuda, ...date("expiry", "2027-02-30") }, ["expiry"]],
    [{ ...bermuda, ...date("expiry", "9999-12-31") }, ["expiry"]],
    [{ ...bermuda, "entry-day": "1" }, ["entry"]],
    [{ ...bermuda, ...date("entry", addDays(today, -1)) }, ["entry-past"]],
    [{ ...bermuda, ...date("exit", "2026-12-01") }, ["exit-alone"]],
    [{ ...bermuda, ...date("entry", "2026-12-02"), ...date("exit", "2026-12-01") }, ["exit-early"]],
  ])("%j is sent back with %j", (values, keys) => {
    expect(keysOf(values)).toEqual(keys);
  });
});

test("a link to the page contains only the answers", () => {
  const values = { ...bermuda, lang: "kk", "entry-day": "5", other: "x" };
  expect(eligibilityAddress(values, { purpose: "tourist" })).toBe(
    "/eligibility?territory=Bermuda&purpose=tourist&entry-day=5",
  );
});
