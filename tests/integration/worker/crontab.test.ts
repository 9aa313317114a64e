import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { type JobName, jobs } from "#lib/platform/outbox.ts";
import { crontab } from "#lib/worker/tasks.ts";

test("every line of recurring work is understood by the runner", () => {
  const lines = crontab.split("\n");
  const items = parseCrontab(crontab);
  expect(items.map(({ task }) => task)).toEqual(lines.map((line) => line.split(" ")[5]));
  for (const { task, payload } of items) jobs[task as JobName].payload.parse(payload ?? {});
});
