import { describe, expect, test } from "vitest";
import { answer } from "#lib/public-api/answer.ts";
import { operations } from "#lib/public-api/operations.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";
import { rules } from "#scripts/rules.ts";

async function run(...args: string[]) {
  let [printed, complaint] = ["", ""];
  const code = await rules(
    args,
    (text) => {
      printed += text;
    },
    (text) => {
      complaint += text;
    },
  );
  return { code, printed, complaint };
}

const flags = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);

describe("the command line", () => {
  test.each(operations.map(({ name, example }) => [name, example] as const))(
    "%s prints what the API answers",
    async (name, example) => {
      const { code, printed } = await run(name, ...flags(example));
      expect(code).toBe(0);
      expect(JSON.parse(printed)).toEqual(
        JSON.parse(JSON.stringify(answer(seedFacts(), name, Object.entries(example)).body)),
      );
    },
  );

  test("a parameter may be written with an equals sign", async () => {
    expect((await run("notice-deadline", "--arrival=2026-11-20")).printed).toContain("2026-11-24");
  });

  test("bad input is explained as the API's problem and ends with 2", async () => {
    const { code, printed, complaint } = await run("notice-deadline", "--arrival", "tomorrow");
    expect([code, printed]).toEqual([2, ""]);
    expect(JSON.parse(complaint)).toMatchObject({ status: 400 });
  });

  test.each([
    { args: ["weather"] },
    { args: ["notice-deadline", "2026-11-20"] },
    { args: ["notice-deadline", "--arrival"] },
    { args: [] },
  ])("$args ends with 2 and says how to ask", async ({ args }) => {
    const { code, complaint } = await run(...args);
    expect(code).toBe(2);
    expect(complaint).not.toBe("");
  });

  test("--help lists every question with its parameters and ends with 0", async () => {
    const { code, printed } = await run("--help");
    expect(code).toBe(0);
    for (const { name, parameters } of operations) {
      expect(printed).toContain(name);
      for (const parameter of Object.keys(parameters.shape)) expect(printed).toContain(`--${parameter}`);
    }
  });
});
