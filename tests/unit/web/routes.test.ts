import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const family = ["handler", "host-api-handler", "public-api-handler"];
const routes = globSync("app/**/route.ts").sort();

it.each(routes)("%s declares its handlers", (route) => {
  const source = readFileSync(route, "utf8");
  const makers = family.flatMap((file) =>
    [...source.matchAll(new RegExp(`import \\{([^}]*)\\} from "#lib/web/${file}\\.ts"`, "g"))].flatMap(
      ([, names = ""]) => names.split(",").map((name) => name.trim()),
    ),
  );
  const exported = source.match(/^export .*$/gm) ?? [];
  expect(exported).not.toEqual([]);
  for (const line of exported) {
    const [, maker] = /^export const (?:GET|POST) = (\w*[hH]andler)\(/.exec(line) ?? [];
    expect(makers, line).toContain(maker);
  }
});
