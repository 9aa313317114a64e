import type { DocumentKind } from "#lib/platform/db/types.ts";
import type { Answers } from "./questionnaire/answers.ts";
import type { QuestionContext } from "./questionnaire/context.ts";
import type { Obstacle } from "./questionnaire/obstacle.ts";
import { obstacles } from "./questionnaire/obstacles.ts";
import { type Stop, walk } from "./questionnaire/walk.ts";

/** The uploads that every application needs. */
export const REQUIRED_DOCUMENTS = ["PHOTO", "PASSPORT_PAGE"] as const satisfies readonly DocumentKind[];

export interface Readiness {
  readonly path: readonly Stop[];
  /** The objections of the rules outside the questionnaire's pages: to the invitation itself. */
  readonly invitationObstacles: readonly Obstacle[];
  readonly missingDocuments: readonly DocumentKind[];
  /** Complete and without obstacles, so that it may be declared and submitted. */
  readonly ready: boolean;
}

/** The progress of a draft, computed from its answers and documents. */
export function readiness(
  answers: Answers,
  documents: readonly DocumentKind[],
  context: QuestionContext,
): Readiness {
  const path = walk(answers, context);
  const invitationObstacles = obstacles(answers, context).filter(({ step }) => step === "invitation");
  const missingDocuments = REQUIRED_DOCUMENTS.filter((kind) => !documents.includes(kind));
  const ready =
    path.every(({ status }) => status === "done") &&
    invitationObstacles.length === 0 &&
    missingDocuments.length === 0;
  return { path, invitationObstacles, missingDocuments, ready };
}
