import { addDays, addMonths, plainDate } from "#lib/domain/plain-date.ts";
import { territoriesOf } from "#lib/invitations/invited-territories.ts";
import { count, text } from "#lib/platform/forms/kinds.ts";
import { answerText } from "../answers.ts";
import { passportExpiry, pastedPassport } from "../context.ts";
import { nameFacts, passportFacts } from "../facts.ts";
import { passportCode } from "../kinds.ts";
import type { Question } from "../question.ts";
import type { Step } from "../step.ts";

/** Data of the pasted lines is not asked again. */
const unlessPasted: Question["when"] = (answers, context) => pastedPassport(answers, context) === undefined;

/** The passport: everything that must match it to the letter (R2, R7). */
export const passportSteps: readonly Step[] = [
  {
    id: "machine-readable-zone",
    section: "passport",
    questions: [{ id: "mrz", kind: "mrz", optional: true }],
  },
  {
    id: "name",
    section: "passport",
    facts: nameFacts,
    questions: [
      {
        id: "one-name",
        kind: "choice",
        options: () => ["no", "yes"],
        prefill: (_, { invitation }) => (invitation.givenNames === "" ? "yes" : "no"),
        when: unlessPasted,
      },
      { id: "native-name", kind: text({ max: 120 }), optional: true },
      { id: "other-names", kind: text({ max: 200 }), optional: true },
    ],
  },
  {
    id: "passport",
    section: "passport",
    facts: passportFacts,
    questions: [
      { id: "passport-type", kind: "choice", options: () => ["ordinary", "service", "diplomatic"] },
      {
        id: "passport-issuing-state",
        kind: passportCode(),
        when: unlessPasted,
        prefill: (_, { policy, invitation }) =>
          territoriesOf(policy, invitation.nationality)[0]?.issuingStates[0] ?? invitation.nationality,
      },
      { id: "passport-authority", kind: text({ max: 120 }) },
      {
        id: "passport-issued-on",
        kind: "date",
        earliest: (answers, context) => {
          const expiry = passportExpiry(answers, context);
          // No state issues passports for longer; earlier dates are typing mistakes.
          return addMonths(expiry ?? context.today, -12 * 50);
        },
        latest: (_, { today }) => today,
      },
      {
        id: "passport-expires-on",
        kind: "date",
        when: unlessPasted,
        earliest: (answers, { today }) => {
          const issued = plainDate(answerText(answers, "passport-issued-on"));
          return issued === undefined ? today : addDays(issued, 1);
        },
        latest: (_, { today }) => addMonths(today, 12 * 50),
      },
    ],
  },
  {
    id: "passport-condition",
    section: "passport",
    questions: [
      { id: "passport-condition", kind: "choice", options: () => ["yes", "no"] },
      { id: "blank-pages", kind: count({ width: 3, max: 99 }) },
    ],
  },
];
