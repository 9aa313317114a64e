import type { Step } from "./step.ts";
import { historySteps } from "./steps/history.ts";
import { journeySteps } from "./steps/journey.ts";
import { passportSteps } from "./steps/passport.ts";
import { personSteps } from "./steps/person.ts";

/** The pages of the questionnaire in order; `walk` computes which of them are asked. */
export const steps: readonly Step[] = [...passportSteps, ...personSteps, ...journeySteps, ...historySteps];

/** The step with this id, on the path or not; undefined when there is none. */
export const stepById = (id: string): Step | undefined => steps.find((step) => step.id === id);
