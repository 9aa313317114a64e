import { single } from "#components/form/single.ts";
import { isBefore, type PlainDate } from "#lib/domain/plain-date.ts";
import { type Policy, type Purpose, purposeFrom, type Territory } from "#lib/domain/policy.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { threePartDate } from "#lib/platform/forms/three-part-date.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { findTerritories } from "#lib/public-api/named-territories.ts";
import type { SelfCheckQuestion } from "#lib/public-api/self-check.ts";

/** A longer list of names would be of no use as a choice. */
const maxChoices = 12;

export interface QueryError {
  readonly field: "territory" | "purpose" | "expiry" | "entry" | "exit";
  /** Key of the message under `error`. */
  readonly key: keyof Messages["eligibility"]["error"];
}

export type ReadQuery =
  | { readonly state: "empty" }
  | { readonly state: "wrong"; readonly errors: readonly QueryError[] }
  | { readonly state: "choose"; readonly territories: readonly Territory[] }
  | { readonly state: "asked"; readonly question: SelfCheckQuestion };

/** The result of reading the address: nothing yet, errors, a name that matches several territories, or a question. */
export function readQuery(policy: Policy, values: FormValues, today: PlainDate): ReadQuery {
  if (values.territory === undefined && values.code === undefined) return { state: "empty" };
  const territories = readTerritories(policy, values);
  const purpose = purposeFrom(single(values, "purpose"));
  const [expiry, entry, exit] = (["expiry", "entry", "exit"] as const).map((name) => readDate(values, name));
  const errors = [
    ...territoryErrors(values, territories),
    ...(purpose === undefined ? [{ field: "purpose", key: "purpose" } as const] : []),
    ...(expiry === "wrong" ? [{ field: "expiry", key: "expiry" } as const] : []),
    ...planErrors(entry, exit, today),
  ];
  if (errors.length > 0 || purpose === undefined) return { state: "wrong", errors };
  const [territory, ...others] = territories;
  if (territory === undefined || others.length > 0) return { state: "choose", territories };
  return { state: "asked", question: questionOf(territory.code, purpose, { expiry, entry, exit }) };
}

/** A chosen code is certain; a typed name may match several. */
function readTerritories(policy: Policy, values: FormValues): readonly Territory[] {
  const code = single(values, "code");
  if (!/^[A-Z]{2}$/.test(code)) return findTerritories(policy, single(values, "territory").slice(0, 100));
  return findTerritories(policy, code).filter((territory) => territory.code === code);
}

function territoryErrors(values: FormValues, found: readonly Territory[]): QueryError[] {
  const error = (key: QueryError["key"]): QueryError[] => [{ field: "territory", key }];
  if (found.length > maxChoices) return error("territory-many");
  if (found.length > 0) return [];
  return error(single(values, "territory").trim() === "" ? "territory-empty" : "territory-unknown");
}

type ReadDate = PlainDate | "wrong" | undefined;

/** Three inputs; all of them empty means not answered. */
function readDate(values: FormValues, name: string): ReadDate {
  const date = threePartDate((part) => single(values, part), name);
  if (date.ok) return date.value;
  return date.problem === "missing" ? undefined : "wrong";
}

function planErrors(entry: ReadDate, exit: ReadDate, today: PlainDate): QueryError[] {
  const errors: QueryError[] = [];
  if (entry === "wrong") errors.push({ field: "entry", key: "entry" });
  else if (entry !== undefined && isBefore(entry, today)) errors.push({ field: "entry", key: "entry-past" });
  else if (entry === undefined && exit !== undefined) errors.push({ field: "entry", key: "exit-alone" });
  if (exit === "wrong") errors.push({ field: "exit", key: "exit" });
  else if (exit !== undefined && entry !== undefined && entry !== "wrong" && isBefore(exit, entry)) {
    errors.push({ field: "exit", key: "exit-early" });
  }
  return errors;
}

function questionOf(
  territory: string,
  purpose: Purpose,
  dates: Readonly<Record<"expiry" | "entry" | "exit", ReadDate>>,
): SelfCheckQuestion {
  const known = (date: ReadDate) => (date === "wrong" ? undefined : date);
  return {
    territory,
    purpose,
    expiry: known(dates.expiry),
    entry: known(dates.entry),
    exit: known(dates.exit),
  };
}
