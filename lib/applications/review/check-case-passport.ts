import type { Policy } from "#lib/domain/policy.ts";
import type { VisaPeriod } from "#lib/domain/r1-single-entry.ts";
import { checkPassport } from "#lib/domain/r7-passport.ts";
import { type CaseCheck, found, passed } from "./case-check.ts";
import type { Declared } from "./declared.ts";

/** Checks the passport itself: its machine readable zone, then R7.1-R7.3 one by one. */
export function checkCasePassport(
  policy: Policy,
  declared: Declared,
  period: VisaPeriod | undefined,
): CaseCheck[] {
  return [checkMrz(declared), ...checkRules(policy, declared, period)];
}

function checkMrz({ mrz }: Declared): CaseCheck {
  if (mrz === undefined) {
    const text = { namespace: "staff", key: "check.mrz-not-given", values: {} } as const;
    return { id: "mrz", rule: "R7.1", outcome: "look", text };
  }
  const [first] = mrz.ok ? [] : mrz.problem;
  return first === undefined
    ? passed("mrz", "R7.1")
    : found("mrz", "R7.1", "look", `problem.${first.reason}`, first);
}

function checkRules(policy: Policy, declared: Declared, period: VisaPeriod | undefined): CaseCheck[] {
  const { person, blankPages, passportSound: sound, mrz } = declared;
  const expiry = mrz?.ok ? mrz.value.expiry : person.expiry;
  // Without a period R7.3 cannot be decided; the check of the period has failed already.
  if (period === undefined) return [];
  if (expiry === undefined) {
    const text = { namespace: "staff", key: "check.expiry-unknown", values: {} } as const;
    return [{ id: "R7.3", rule: "R7.3", outcome: "failed", text }];
  }
  const { problems, earliestExpiry } = checkPassport(policy, {
    expiry,
    visaEnd: period.validUntil,
    blankPages,
    sound,
  });
  const asked = {
    "R7.1": sound !== undefined,
    "R7.2": blankPages !== undefined,
    "R7.3": true,
  };
  return (["R7.1", "R7.2", "R7.3"] as const)
    .filter((rule) => asked[rule])
    .map((rule) => {
      const wrong = problems.find((candidate) => candidate.rule === rule);
      return wrong
        ? found(rule, rule, "failed", `problem.${rule}`, wrong)
        : passed(rule, rule, { expiry, earliestExpiry, blankPages: blankPages ?? 0 });
    });
}
