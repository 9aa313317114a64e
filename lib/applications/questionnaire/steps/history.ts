import { lines } from "#lib/platform/forms/kinds.ts";
import type { Step } from "../step.ts";

const yesNo = () => ["yes", "no"];
const afterYes = (question: string) => ({ question, answer: "yes" });

/** Earlier visits, refusals and offences. */
export const historySteps: readonly Step[] = [
  {
    id: "history",
    section: "history",
    questions: [
      { id: "earlier-visits", kind: "choice", inline: true, options: yesNo },
      { id: "earlier-visits-details", kind: lines({ max: 500 }), follows: afterYes("earlier-visits") },
      { id: "refusals", kind: "choice", inline: true, options: yesNo },
      { id: "refusals-details", kind: lines({ max: 1000 }), follows: afterYes("refusals") },
    ],
  },
];
