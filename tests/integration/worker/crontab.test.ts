import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { crontab } from "#lib/worker/crontab.ts";

test("every line of recurring work is understood by the runner", () => {
  const lines = crontab.split("\n");
  expect(parseCrontab(crontab).map(({ task }) => task)).toEqual(lines.map((line) => line.split(" ")[5]));
});
