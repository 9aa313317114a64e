import { knownDate } from "#lib/domain/plain-date.ts";
import { offeredPurposes, type Policy } from "#lib/domain/policy.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { consularFee } from "#lib/domain/r6-fee.ts";
import { checkPassport } from "#lib/domain/r7-passport.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { Bench } from "./bench.ts";

/** The rules alone, without a server. */
export async function run({ say, portal }: Bench): Promise<void> {
  await portal();
  say("\nRules on one core");
  const answers = ruleAnswersPerSecond(await policyOn(todayInAlmaty()), 3);
  say(`  eligibility + passport + fee               ${answers.toFixed(0)} answers a second`);
}

/** Complete answers per second on one core: eligibility, passport and fee, for every territory and purpose. */
function ruleAnswersPerSecond(policy: Policy, seconds: number): number {
  const asked = policy.territories.flatMap(({ code }) =>
    offeredPurposes(policy).map(({ purpose }) => ({ territory: code, purpose })),
  );
  const passport = {
    expiry: knownDate("2030-01-31"),
    visaEnd: knownDate("2027-02-28"),
    blankPages: 2,
    sound: true,
  };
  const until = performance.now() + seconds * 1000;
  const startedAt = performance.now();
  let answers = 0;
  while (performance.now() < until) {
    for (const question of asked) {
      eligibility(policy, question);
      checkPassport(policy, passport);
      consularFee(policy, question.purpose);
      answers += 1;
    }
  }
  return (answers * 1000) / (performance.now() - startedAt);
}
