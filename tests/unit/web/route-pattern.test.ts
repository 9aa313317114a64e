import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { routePatterns } from "#scripts/web/route-pattern.ts";

it("metrics count by route: a path with any ids gives one of the known routes", () => {
  const folder = mkdtempSync(join(tmpdir(), "portal-routes-"));
  const file = join(folder, "routes-manifest.json");
  writeFileSync(
    file,
    JSON.stringify({
      staticRoutes: [
        { page: "/applications", regex: "^/applications(?:/)?$" },
        { page: "/applications/new", regex: "^/applications/new(?:/)?$" },
      ],
      dynamicRoutes: [{ page: "/applications/[id]", regex: "^/applications/([^/]+?)(?:/)?$" }],
    }),
  );
  const patternOf = routePatterns(file);
  rmSync(folder, { recursive: true });
  expect(patternOf("/applications")).toBe("/applications");
  expect(patternOf("/applications/new")).toBe("/applications/new");
  expect(patternOf("/applications/5b1c")).toBe("/applications/[id]");
  expect(patternOf("/_next/static/chunks/a.js")).toBe("files");
  expect(patternOf("/wp-login.php")).toBe("other");
});
