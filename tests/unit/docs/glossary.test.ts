import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const glossary = readFileSync("docs/glossary.md", "utf8");
const schema = readFileSync("prisma/schema.prisma", "utf8");

const tableRows = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| English") && !line.startsWith("| Not"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
const [defined = "", avoided = ""] = glossary.split("## Words that names do not use");
const terms = tableRows(defined);
const forbidden = new Map(
  tableRows(avoided).flatMap(([words = "", right = ""]) => words.split(", ").map((word) => [word, right])),
);

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/);

const exported =
  /^export (?:default )?(?:async )?(?:abstract )?(?:const|function\*?|type|interface|class|let) (\w+)/gm;

test("every term has a name in code, in Kazakh and in Russian, a meaning and a source, and is there once", () => {
  for (const row of terms) expect([row.length, row.includes("")], row.join(" | ")).toEqual([6, false]);
  const names = terms.flatMap(([term = ""]) => term.split(", "));
  expect(new Set(names).size).toBe(names.length);
});

test("every model of the schema is a term", () => {
  const codes = new Set(terms.map(([, code = ""]) => code.replaceAll("`", "")));
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name = ""]) => name);
  expect(models.filter((model) => !codes.has(model))).toEqual([]);
});

test("no file, route, exported name, model or column uses a word that the glossary replaces", () => {
  const files = execFileSync(
    "git",
    ["ls-files", "app", "components", "lib", "prisma", "scripts", "tests", "docs"],
    {
      encoding: "utf8",
    },
  )
    .split("\n")
    .filter((path) => path !== "" && !path.startsWith("prisma/migrations/"));
  const names = [
    ...files,
    ...files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, "utf8").matchAll(exported)].map(([, name]) => `${path} ${name}`),
      ),
    ...[...schema.matchAll(/^ *(?:model |enum )?(\w+)/gm)].map(([, name]) => `schema.prisma ${name}`),
  ];
  const wrong = names.flatMap((name) =>
    wordsOf(name)
      .filter((word) => forbidden.has(word))
      .map((word) => `${name}: not "${word}" but ${forbidden.get(word)}`),
  );
  expect(wrong).toEqual([]);
});
