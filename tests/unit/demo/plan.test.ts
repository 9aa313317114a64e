import { describe, expect, it } from "vitest";
import { ORGANISATION_KINDS } from "#lib/domain/organisation.ts";
import { knownDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { chanceOf } from "#prisma/demo/service/chance.ts";
import type { Host } from "#prisma/demo/service/hosts.ts";
import { kinds } from "#prisma/demo/service/kinds.ts";
import { minApplications, planStories } from "#prisma/demo/service/plan.ts";
import firstPolicy from "#prisma/seed/policy-2019-01-01.json" with { type: "json" };

const hosts = ORGANISATION_KINDS.map((kind) => ({ kind, email: `${kind}@demo.example` }) as Host);

function planned(seed: number, applications: number) {
  let number = 0;
  const nextNumber = () => {
    number += 1;
    return number;
  };
  const policy = firstPolicy as unknown as Policy;
  const facts = { chance: chanceOf(seed), policy, hosts, seed, today: knownDate("2026-11-30"), nextNumber };
  return planStories(facts, applications).map(({ name, cases }) => ({ name, cases }));
}

describe("the plan of the demo's service", () => {
  it("is the same for the same seed, and another for another one", () => {
    expect(planned(7, 200)).toEqual(planned(7, 200));
    expect(planned(8, 200)).not.toEqual(planned(7, 200));
  });

  it("has exactly the requested number of applications, and every kind at least once", () => {
    for (const applications of [minApplications, minApplications + 1, 200]) {
      const stories = planned(1, applications);
      expect(stories.flatMap(({ cases }) => cases)).toHaveLength(applications);
      expect(new Set(stories.map(({ name }) => name))).toEqual(new Set(Object.keys(kinds)));
    }
  });

  it("has only people who are named as specimens", () => {
    for (const { cases } of planned(3, 100)) {
      for (const { person, email } of cases) {
        expect(person.surname).toMatch(/^SPECIMEN /);
        expect(email).toMatch(/@demo\.example$/);
      }
    }
  });
});
