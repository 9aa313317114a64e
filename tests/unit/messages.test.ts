import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "#lib/platform/i18n/locale.ts";
import { messages, type Namespace } from "#lib/platform/i18n/messages.ts";

type Texts = { readonly [key: string]: string | Texts };

const filesOf = (locale: string) =>
  readdirSync(`lib/messages/${locale}`).map((file) => file.replace(/\.json$/, ""));
const namespaces = filesOf("en") as Namespace[];
const others = locales.filter((locale) => locale !== "en");

describe("the files of messages", () => {
  it.each(others)("are the same in %s as in English", (locale) => {
    expect(filesOf(locale)).toEqual(namespaces);
  });

  it("are those that the type of messages names", () => {
    const source = readFileSync("lib/platform/i18n/messages.ts", "utf8");
    const named = [...source.matchAll(/typeof import\("#lib\/messages\/en\/([\w-]+)\.json"\)/g)];
    expect(named.map(([, name]) => name).toSorted()).toEqual(namespaces.toSorted());
  });
});

function flat(texts: Texts, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

/** Names of the ICU placeholders at any depth, {name} and {name, plural, …}, but not the words of a plural's cases. */
const placeholders = (text: string) =>
  [
    ...new Set(
      [
        ...text.matchAll(/(?<!(?:\b(?:zero|one|two|few|many|other)|=\d+)\s*)\{\s*([\p{L}\p{N}_-]+)\s*[,}]/gu),
      ].map(([, name]) => name),
    ),
  ].toSorted();

describe.each(namespaces)("the texts of %s", (namespace) => {
  const english = flat(messages("en", namespace) as unknown as Texts);

  it.each(others)("are all there in %s, and none that English lacks", (locale) => {
    const other = flat(messages(locale, namespace) as unknown as Texts);
    expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(others)("fill in the same values in %s", (locale) => {
    const other = flat(messages(locale, namespace) as unknown as Texts);
    const differing = [...english].filter(([key, text]) => {
      const theirs = other.get(key) ?? "";
      return placeholders(text).join() !== placeholders(theirs).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(locales)("are never empty in %s", (locale) => {
    const texts = [...flat(messages(locale, namespace) as unknown as Texts)];
    expect(texts.filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });
});
