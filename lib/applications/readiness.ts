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
  /** What the rules object to outside the questionnaire's pages: the invitation itself. */
  readonly invitationObstacles: readonly Obstacle[];
  readonly missingDocuments: readonly DocumentKind[];
  /** Nothing is missing and nothing is in the way: it may be declared and submitted. */
  readonly ready: boolean;
}

/** How far a draft has come, computed from what it holds. */
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
