import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { APPLICATION_STATUSES } from "#lib/domain/life-cycles/application.ts";
import { NOTICE_STATUSES } from "#lib/domain/life-cycles/arrival-notice.ts";
import { INVITATION_STATUSES } from "#lib/domain/life-cycles/invitation.ts";
import { ORDER_STATUSES } from "#lib/domain/life-cycles/order.ts";
import { VISA_STATUSES } from "#lib/domain/life-cycles/visa.ts";
import { offeredPurposes, PURPOSES } from "#lib/domain/policy.ts";
import { locales, perLocale } from "#lib/platform/i18n/locale.ts";
import { messages } from "#lib/platform/i18n/messages.ts";
import { firstPolicy } from "../../support/policies.ts";
import { sourceText } from "../../support/source.ts";

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );

const languages = perLocale((locale) => messages(locale, "rules"));
const texts = Object.fromEntries(
  Object.entries(languages).map(([language, tree]) => [language, new Map(flat(tree))]),
);
const placeholders = (text: string) => [
  ...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name)),
];

const domain = new URL("../../../lib/domain/", import.meta.url);
const domainFiles = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, domain), "utf8"));

/** The ids of `kind` in the domain's types: `readonly reason: "a" | "b"`. */
const idsOf = (kind: string) =>
  domainFiles.flatMap((text) =>
    [...text.matchAll(new RegExp(`readonly ${kind}:((?:\\s*\\|?\\s*"[a-z-]+")+)`, "g"))].flatMap(
      ([, union]) => [...(union ?? "").matchAll(/"([a-z-]+)"/g)].map(([, id]) => id ?? ""),
    ),
  );

const rules = [...sourceText("rules.md").matchAll(/^\| ([RSA][\d.]+) \|/gm)].map(
  ([, rule]) => `text.${rule}`,
);
const keys = [
  ...rules,
  ...idsOf("reason").map((id) =>
    ["not-in-annex", "not-listed"].includes(id) ? `eligibility.${id}` : `problem.${id}`,
  ),
  ...["problem.R7.1", "problem.R7.2", "problem.R7.3", "problem.invitation-not-found", "eligibility.eligible"],
  ...idsOf("note").map((id) => `note.${id}`),
  ...idsOf("hint").map((id) => `hint.${id}`),
  ...PURPOSES.map((purpose) => `purpose.${purpose}`),
  ...offeredPurposes(firstPolicy).flatMap(({ categories }) =>
    categories.map(({ code }) => `category.${code}`),
  ),
  ...firstPolicy.refusalGrounds.map((ground) => `refusalGround.${ground}`),
  ...["void-at-border", "to-be-checked", "harmless"].flatMap((id) => [`severity.${id}`, `difference.${id}`]),
  ...APPLICATION_STATUSES.map((status) => `status.application.${status}`),
  ...INVITATION_STATUSES.map((status) => `status.invitation.${status}`),
  ...ORDER_STATUSES.map((status) => `status.order.${status}`),
  ...[...VISA_STATUSES, "EXPIRED"].map((status) => `status.visa.${status}`),
  ...NOTICE_STATUSES.map((status) => `status.notice.${status}`),
];

describe.each(locales)("the texts of the rules in %s", (language) => {
  it("say every rule, reason, note, hint, word and status", () => {
    expect(keys.length).toBeGreaterThan(120);
    expect(keys.filter((key) => !texts[language]?.has(key))).toEqual([]);
  });

  it("need the same values as in English", () => {
    const asked = (from: string) =>
      [...(texts[from] ?? [])].map(([key, text]) => [key, placeholders(text).toSorted()]);
    expect(asked(language)).toEqual(asked("en"));
  });

  it("are well-formed: each renders with values and leaves no bracket behind", () => {
    const failures: string[] = [];
    const t = createTranslator({
      locale: language,
      messages: { rules: languages[language] as Tree },
      namespace: "rules",
      onError: (error) => failures.push(error.message),
    });
    for (const [key, text] of texts[language] ?? []) {
      const values = Object.fromEntries(placeholders(text).map((name) => [name, 3]));
      expect(t(key as never, values as never), key).not.toMatch(/[{}#]/);
    }
    expect(failures).toEqual([]);
  });
});

describe("the domain", () => {
  it("is pure: it imports only itself and uses neither clock, chance, environment nor network", () => {
    for (const text of domainFiles) {
      for (const [, target] of text.matchAll(/from "([^"]+)"/g))
        expect(target).toMatch(/^\.{1,2}\/[\w/-]+\.ts$/);
      expect(text).not.toMatch(/\b(?:Date\.now|new Date|Math\.random|process\.|fetch\(|crypto\.|import\()/);
    }
  });
});
