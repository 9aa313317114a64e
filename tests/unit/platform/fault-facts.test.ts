import { expect, test } from "vitest";
import { faultFacts } from "#lib/platform/fault-facts.ts";

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (fault) {
    return fault;
  }
};

test("a parser's quotation from typed text is not logged", () => {
  const facts = faultFacts(thrownBy(() => JSON.parse("ERIKSSON ANNA SPECIMEN")));
  expect(facts.name).toBe("SyntaxError");
  expect(facts.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(facts)).not.toContain("ERIKSSON");
});

test("a code, a digest and the causes are kept, a message in the middle of the trace is not", () => {
  const cause = Object.assign(new Error("Key (email)=(anna@example.test)\n    at anna@example.test exists"), {
    code: "23505",
  });
  const facts = faultFacts(Object.assign(new Error("anna@example.test", { cause }), { digest: "12345" }));
  expect(facts).toMatchObject({ name: "Error", digest: "12345", cause: { code: "23505" } });
  expect(JSON.stringify(facts)).not.toContain("anna@example.test");
});

test("a cause that is its own cause ends", () => {
  const fault = new Error("round");
  fault.cause = fault;
  expect(JSON.stringify(faultFacts(fault)).length).toBeLessThan(20_000);
});

test("a thrown value that is not an error is named by its type only", () => {
  expect(faultFacts("ERIKSSON")).toEqual({ name: "string", frames: [] });
});
