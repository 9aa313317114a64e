import { addDays, daysBetween, plainDate } from "#lib/domain/plain-date.ts";
import { lines, text } from "#lib/platform/forms/kinds.ts";
import { type Answers, answerText } from "../answers.ts";
import { askedVisaPeriod, type QuestionContext } from "../context.ts";
import { invitationFacts } from "../facts.ts";
import type { FieldProblem } from "../field-problem.ts";
import type { ChoiceQuestion, DateQuestion } from "../question.ts";
import type { Step } from "../step.ts";

const airports: ChoiceQuestion["options"] = ({ policy }) => policy.airports.map(({ code }) => code);

/** Within the invitation's period (R2). */
const entryDate: DateQuestion = {
  id: "entry-date",
  kind: "date",
  earliest: (_, { today }) => today,
  check: (value, _, { invitation: { firstDay, lastDay } }) =>
    value < firstDay || value > lastDay
      ? { code: "outside-invitation", dates: { firstDay, lastDay } }
      : undefined,
};

/** Within the visa's period and days of stay (R1, R2). */
function checkExit(value: string, answers: Answers, context: QuestionContext): FieldProblem | undefined {
  const [entry, exit] = [plainDate(answerText(answers, "entry-date")), plainDate(value)];
  const period = askedVisaPeriod(answers, context);
  if (entry === undefined || exit === undefined || period === undefined) return undefined;
  if (exit < entry) return { code: "before-entry" };
  const { validUntil, stayDays } = period;
  if (daysBetween(entry, exit) + 1 > stayDays) {
    return { code: "stay-too-long", values: { stayDays }, dates: { latest: addDays(entry, stayDays - 1) } };
  }
  return exit > validUntil ? { code: "after-visa", dates: { validUntil } } : undefined;
}

/** The journey: dates, airports (R3) and addresses. */
export const journeySteps: readonly Step[] = [
  {
    id: "travel-dates",
    section: "journey",
    facts: invitationFacts,
    questions: [entryDate, { id: "exit-date", kind: "date", check: checkExit }],
  },
  {
    id: "airports",
    section: "journey",
    questions: [
      { id: "entry-airport", kind: "choice", options: airports },
      { id: "exit-airport", kind: "choice", options: airports },
      { id: "flight", kind: text({ max: 20 }), optional: true },
    ],
  },
  {
    id: "stay",
    section: "journey",
    questions: [
      {
        id: "places-of-stay",
        kind: lines({ max: 600 }),
        prefill: (_, { invitation }) => invitation.places.join("\n"),
      },
      {
        id: "clinic",
        kind: text({ max: 200 }),
        when: (_, { invitation }) => invitation.purpose === "treatment",
        prefill: (_, { invitation }) => invitation.hostName,
      },
    ],
  },
];
