import type { Step } from "./step.ts";
import { historySteps } from "./steps/history.ts";
import { journeySteps } from "./steps/journey.ts";
import { passportSteps } from "./steps/passport.ts";
import { personSteps } from "./steps/person.ts";

/** Every page of the questionnaire in the order of asking; which of them are asked is computed by `walk`. */
export const steps: readonly Step[] = [...passportSteps, ...personSteps, ...journeySteps, ...historySteps];

/** The step with this id, on the path or not; undefined when there is no such page. */
export const stepById = (id: string): Step | undefined => steps.find((step) => step.id === id);
