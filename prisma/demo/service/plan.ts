import type { PlainDate } from "#lib/domain/plain-date.ts";
import { offeredPurposes, type Policy, type Purpose, termsOf } from "#lib/domain/policy.ts";
import type { Case } from "./cases.ts";
import type { Chance } from "./chance.ts";
import { type Host, hostsFor } from "./hosts.ts";
import { type Kind, kinds } from "./kinds.ts";
import { madeUpPerson } from "./people.ts";

/** A course of applications, with the people in it. */
export interface Story {
  readonly name: string;
  readonly kind: Kind;
  readonly cases: readonly Case[];
}

const names = Object.keys(kinds);
const kindOf = (name: string): Kind => kinds[name] as Kind;
const peopleOf = (name: string): number => kindOf(name).people ?? 1;

/** The number of applications needed for one of each kind. */
export const minApplications = names.reduce((sum, name) => sum + peopleOf(name), 0);

/** Each kind once, then by their shares until the number of applications is reached. */
function chooseKinds(chance: Chance, applications: number): readonly string[] {
  const lots = names.flatMap((name) => Array.from({ length: kindOf(name).share }, () => name));
  const chosen = [...names];
  for (let left = applications - minApplications; left > 0; ) {
    const name = chance.pick(lots.filter((lot) => peopleOf(lot) <= left));
    chosen.push(name);
    left -= peopleOf(name);
  }
  return chosen;
}

export interface Facts {
  readonly chance: Chance;
  readonly policy: Policy;
  readonly hosts: readonly Host[];
  readonly seed: number;
  readonly today: PlainDate;
  /** Numbers people from 1. */
  readonly nextNumber: () => number;
}

/** The people, courses and days of the demo: the same seed, day and number give the same plan. */
export function planStories(facts: Facts, applications: number): readonly Story[] {
  const offered = offeredPurposes(facts.policy);
  return chooseKinds(facts.chance, applications).map((name, at) => {
    const kind = kindOf(name);
    const purpose = offered[at % offered.length]?.purpose ?? "business";
    const [first, last] = kind.days;
    const day = first + facts.chance.below(last - first + 1);
    const cases: Case[] = [];
    for (let member = 0; member < peopleOf(name); member += 1) {
      cases.push(planCase(facts, { kind, purpose, day, known: cases[0] }));
    }
    const [one, ...others] = cases;
    return {
      name,
      kind,
      cases: one && kind.earlier ? [{ ...one, day: day - kind.earlier }, ...others] : cases,
    };
  });
}

interface Wanted {
  readonly kind: Kind;
  readonly purpose: Purpose;
  readonly day: number;
  /** The case of the first person, if there are several. */
  readonly known: Case | undefined;
}

/** @returns a case without any records */
export function planCase(facts: Facts, { kind, purpose, day, known }: Wanted): Case {
  const { chance, policy, hosts, seed, today } = facts;
  const number = facts.nextNumber();
  const made = madeUpPerson(chance, { policy, purpose, number, seed, today });
  const person = kind.bond === "same-person" && known ? known.person : (kind.change?.(made) ?? made);
  const family = kind.bond === "family" && known ? { ...person, surname: known.person.surname } : person;
  const categories = termsOf(policy, purpose).categories;
  return {
    person: family,
    purpose,
    category: categories[number % categories.length]?.code ?? "",
    stayDays: kind.stayDays ?? 10 + chance.below(20),
    host: known?.host ?? chance.pick(hostsFor(hosts, purpose)),
    email: (kind.bond && known?.email) || `applicant-${number}.seed-${seed}@demo.example`,
    number,
    day,
    today,
    pastesMrz: kind.pastesMrz ?? number % 2 === 0,
  };
}
