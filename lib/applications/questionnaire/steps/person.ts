import { territoriesOf } from "#lib/invitations/invited-territories.ts";
import { email, lines, text } from "#lib/platform/forms/kinds.ts";
import { answerText } from "../answers.ts";
import { personFacts } from "../facts.ts";
import { country, dialledPhone } from "../kinds.ts";
import type { Step } from "../step.ts";
import { NO_LISTED_TERRITORY, territoryIsOpen } from "../territory.ts";

const employed = ["employed", "self-employed", "official"];

/** Personal details that no passport contains. */
export const personSteps: readonly Step[] = [
  {
    id: "birth",
    section: "person",
    facts: personFacts,
    questions: [
      { id: "birth-country", kind: country() },
      { id: "birth-place", kind: text({ max: 100 }) },
    ],
  },
  {
    id: "territory",
    section: "person",
    when: (_, context) => territoryIsOpen(context),
    questions: [
      {
        id: "territory",
        kind: "choice",
        options: ({ policy, invitation }) => [
          ...territoriesOf(policy, invitation.nationality).map(({ code }) => code),
          NO_LISTED_TERRITORY,
        ],
      },
    ],
  },
  {
    id: "civil-status",
    section: "person",
    questions: [
      {
        id: "marital-status",
        kind: "choice",
        options: () => ["single", "married", "divorced", "widowed", "other"],
      },
      { id: "other-nationalities", kind: text({ max: 200 }), optional: true },
    ],
  },
  {
    id: "contact",
    section: "person",
    questions: [
      { id: "address", kind: lines({ max: 300 }) },
      { id: "phone", kind: dialledPhone() },
      {
        id: "email",
        kind: email({ autoComplete: "email" }),
        prefill: (_, { accountEmail }) => accountEmail,
      },
    ],
  },
  {
    id: "occupation",
    section: "person",
    questions: [
      {
        id: "occupation",
        kind: "choice",
        options: () => [...employed, "student", "retired", "not-working", "child"],
      },
    ],
  },
  {
    id: "employer",
    section: "person",
    when: (answers) => [...employed, "student"].includes(answerText(answers, "occupation")),
    questions: [
      { id: "employer", kind: text({ max: 150 }) },
      {
        id: "position",
        kind: text({ max: 100 }),
        when: (answers) => employed.includes(answerText(answers, "occupation")),
      },
      { id: "employer-address", kind: lines({ max: 300 }) },
    ],
  },
];
