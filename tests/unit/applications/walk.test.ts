import { describe, expect, test } from "vitest";
import { firstUnfinished, stopAfter, stopBefore, walk } from "#lib/applications/questionnaire/walk.ts";
import { aContext, allAnswers, lines } from "./a-questionnaire.ts";

const context = aContext();
const ids = (answers: Parameters<typeof walk>[0], at = context) =>
  walk(answers, at).map(({ step }) => step.id);

describe("the path through the questionnaire", () => {
  test("asks nothing twice and starts with the passport's lines", () => {
    const path = ids({});
    expect(path[0]).toBe("machine-readable-zone");
    expect(new Set(path).size).toBe(path.length);
  });

  test("has nothing done before the first answer and everything done after the last", () => {
    expect(walk({}, context).every(({ status }) => status === "not-started")).toBe(true);
    expect(walk(allAnswers, context).every(({ status }) => status === "done")).toBe(true);
    expect(firstUnfinished(walk(allAnswers, context))).toBeUndefined();
  });

  test("asks only employed applicants about their employer", () => {
    expect(ids({ occupation: "retired" })).not.toContain("employer");
    expect(ids({ occupation: "employed" })).toContain("employer");
  });

  test("asks students for their school but not for a position", () => {
    const employer = walk({ occupation: "student" }, context).find(({ step }) => step.id === "employer");
    expect(employer?.asked.map(({ id }) => id)).toEqual(["employer", "employer-address"]);
  });

  test("asks for the clinic only when the visa is for treatment", () => {
    const stay = (at: typeof context) =>
      walk({}, at)
        .find(({ step }) => step.id === "stay")
        ?.asked.map(({ id }) => id);
    expect(stay(context)).toEqual(["places-of-stay"]);
    expect(stay(aContext({ purpose: "treatment", category: "C12" }))).toContain("clinic");
  });

  test("asks for the territory only where the passport's nationality leaves it open", () => {
    expect(ids({})).not.toContain("territory");
    expect(ids({}, aContext({ nationality: "CHN", purpose: "tourist", category: "B12" }))).toContain(
      "territory",
    );
  });

  test("does not ask again for data of the pasted lines", () => {
    const path = walk(lines(context), context);
    const asked = path.flatMap((stop) => stop.asked.map(({ id }) => id));
    expect(asked).not.toContain("one-name");
    expect(asked).not.toContain("passport-expires-on");
    expect(path[0]?.status).toBe("done");
  });

  test("asks for details only after a yes", () => {
    const history = (answers: Parameters<typeof walk>[0]) =>
      walk(answers, context).find(({ step }) => step.id === "history");
    expect(history({ "earlier-visits": "yes", refusals: "no" })?.missing.map(({ id }) => id)).toEqual([
      "earlier-visits-details",
    ]);
    expect(history({ "earlier-visits": "no", refusals: "no" })?.status).toBe("done");
  });

  test("counts an optional question as done once it has been seen", () => {
    const first = (answers: Parameters<typeof walk>[0]) => walk(answers, context)[0]?.status;
    expect(first({})).toBe("not-started");
    expect(first({ "mrz-line-1": "", "mrz-line-2": "" })).toBe("done");
  });

  test("finds an entry date unfinished again when it has passed", () => {
    const later = { ...context, today: "2027-03-11" as typeof context.today };
    expect(firstUnfinished(walk(allAnswers, later))?.step.id).toBe("travel-dates");
  });

  test("leads forwards and back along the path", () => {
    const path = walk({ occupation: "retired" }, context);
    expect(stopAfter(path, "occupation")?.step.id).toBe("travel-dates");
    expect(stopBefore(path, "travel-dates")?.step.id).toBe("occupation");
    expect(stopBefore(path, "machine-readable-zone")).toBeUndefined();
    expect(stopAfter(path, "history")).toBeUndefined();
  });
});
