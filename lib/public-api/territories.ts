import { z } from "zod";
import { offeredPurposes, type Policy, PURPOSES, type Territory } from "#lib/domain/policy.ts";
import { ok } from "#lib/domain/result.ts";
import { searchTerritories } from "#lib/domain/territory-search.ts";
import { nameIn, perLocale } from "#lib/platform/i18n/locale.ts";
import { policyAsked } from "./facts.ts";
import { cachedByDate, operation } from "./operation.ts";
import { dateParameter, searchParameter } from "./parameters.ts";

const names = z.strictObject(perLocale(() => z.string()));

/** The states and territories of both annexes, or those whose names match a text (R4, A1, A2). */
export const territories = operation({
  name: "territories",
  parameters: z.strictObject({ search: searchParameter.optional(), on: dateParameter.optional() }),
  answer: z.strictObject({
    policy: z.string(),
    territories: z.array(
      z.strictObject({
        code: z.string(),
        alpha3: z.string(),
        names,
        otherNames: z.array(z.string()),
        nationalities: z.array(z.string()),
        issuingStates: z.array(z.string()),
        ownCitizenship: z.boolean(),
        confusableWith: z.array(z.string()),
        purposes: z.array(z.enum(PURPOSES)),
        rows: z.array(z.strictObject({ annex: z.int(), row: z.int(), name: z.string() })),
      }),
    ),
  }),
  example: { search: "Burma" },
  caching: cachedByDate,
  compute(facts, { search, on }) {
    const policy = policyAsked(facts, on);
    if (!policy.ok) return policy;
    const found = searchTerritories(policy.value, search ?? "");
    return ok({
      policy: policy.value.version,
      territories: found.map((territory) => withRows(policy.value, territory)),
    });
  },
});

function withRows(policy: Policy, territory: Territory) {
  const rows = policy.lists.flatMap(({ annex, rows }) =>
    rows
      .filter((row) => row.territories.includes(territory.code))
      .map(({ row, name }) => ({ annex, row, name })),
  );
  const { code, alpha3, ownCitizenship } = territory;
  return {
    code,
    alpha3,
    names: perLocale((locale) => nameIn(locale, territory.names)),
    otherNames: [...territory.otherNames],
    nationalities: [...territory.nationalities],
    issuingStates: [...territory.issuingStates],
    ownCitizenship,
    confusableWith: [...territory.confusableWith],
    purposes: offeredPurposes(policy)
      .filter(({ annex }) => rows.some((row) => row.annex === annex))
      .map(({ purpose }) => purpose),
    rows,
  };
}
