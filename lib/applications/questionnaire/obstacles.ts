import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import { comparePersons } from "#lib/domain/names/comparison.ts";
import { checkPassportTerritory } from "#lib/domain/passport-territory.ts";
import { knownDate, later, type PlainDate } from "#lib/domain/plain-date.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { checkPassport } from "#lib/domain/r7-passport.ts";
import { invitedPerson } from "#lib/invitations/bound-invitation.ts";
import { checkForAnyTerritory } from "#lib/invitations/invited-territories.ts";
import { type Answers, answerText } from "./answers.ts";
import {
  askedVisaPeriod,
  passportExpiry,
  pastedPassport,
  periodFrom,
  type QuestionContext,
} from "./context.ts";
import { holderNames } from "./facts.ts";
import type { Obstacle, ObstacleCause } from "./obstacle.ts";
import { applicantTerritory, NO_LISTED_TERRITORY } from "./territory.ts";

/** The objections of the rules to the answers so far (R2, R4, R7), in the order of the pages. */
export const obstacles = (answers: Answers, context: QuestionContext): readonly Obstacle[] => [
  ...invitationObstacles(context),
  ...mrzObstacles(answers, context),
  ...oneNameObstacles(answers, context),
  ...expiryObstacles(answers, context),
  ...conditionObstacles(answers, context),
  ...territoryObstacles(answers, context),
];

const blocking = (step: string, cause: ObstacleCause): Obstacle => ({ step, cause, blocks: true });

/** The invitation may end or be cancelled during the draft. */
function invitationObstacles({ policy, invitation, today }: QuestionContext): readonly Obstacle[] {
  const usable = checkForAnyTerritory(policy, invitation, { today, ownUse: invitation.status === "USED" });
  return usable.ok ? [] : [blocking("invitation", { kind: "invitation", problem: usable.problem })];
}

/** A visa that differs from the passport is void at the border, so differences are found before the fee (R2). */
function mrzObstacles(answers: Answers, context: QuestionContext): readonly Obstacle[] {
  const passport = pastedPassport(answers, context);
  if (passport === undefined) {
    const { surname, givenNames } = context.invitation;
    const name = mrzName(surname, givenNames);
    return !name.ok && name.problem.reason === "name-not-latin" && "mrz-line-1" in answers
      ? [blocking("machine-readable-zone", { kind: "name-needs-mrz", characters: name.problem.characters })]
      : [];
  }
  return comparePersons(
    { source: "mrz", person: passport },
    { source: "invitation", person: invitedPerson(context.invitation) },
  )
    .filter(({ severity }) => severity !== "harmless")
    .map((difference) => ({
      step: "machine-readable-zone",
      cause: { kind: "difference", difference },
      blocks: difference.severity === "void-at-border",
    }));
}

/** Without pasted lines the applicant is asked whether the passport has one name or two; the invitation must match. */
function oneNameObstacles(answers: Answers, context: QuestionContext): readonly Obstacle[] {
  const answer = answerText(answers, "one-name");
  if (answer === "" || pastedPassport(answers, context) !== undefined) return [];
  const oneName = answer === "yes";
  const { givenNames } = holderNames(answers, context);
  return oneName === (givenNames === "") ? [] : [blocking("name", { kind: "one-name", oneName })];
}

/** R7.3 for the requested visa or, before that is known, for the shortest visa that the invitation allows. */
function expiryObstacles(answers: Answers, context: QuestionContext): readonly Obstacle[] {
  const expiry = passportExpiry(answers, context);
  if (expiry === undefined) return [];
  const { policy, today, invitation } = context;
  const wrong = (visaEnd: PlainDate | undefined) =>
    visaEnd === undefined ? [] : checkPassport(policy, { expiry, visaEnd }).problems;
  const period = periodFrom(later(today, invitation.firstDay), context);
  const hopeless = wrong(period?.validUntil).map((problem) =>
    blocking(pastedPassport(answers, context) ? "machine-readable-zone" : "passport", {
      kind: "passport",
      problem,
    }),
  );
  if (hopeless.length > 0) return hopeless;
  return wrong(askedVisaPeriod(answers, context)?.validUntil).map((problem) =>
    blocking("travel-dates", { kind: "passport", problem }),
  );
}

/** R7.1 and R7.2: the holder's declarations about the passport's condition. */
function conditionObstacles(answers: Answers, context: QuestionContext): readonly Obstacle[] {
  const { policy, today } = context;
  const condition = answerText(answers, "passport-condition");
  const pages = answerText(answers, "blank-pages");
  const { problems } = checkPassport(policy, {
    // The expiry is checked separately, and the condition does not depend on it.
    expiry: knownDate("9999-12-31"),
    visaEnd: today,
    sound: condition === "" ? undefined : condition === "yes",
    blankPages: pages === "" ? undefined : Number(pages),
  });
  return problems.map((problem) => blocking("passport-condition", { kind: "passport", problem }));
}

/** R4: the declared territory is listed for the purpose, and the passport belongs to it. */
function territoryObstacles(answers: Answers, context: QuestionContext): readonly Obstacle[] {
  const { policy, invitation } = context;
  const territory = applicantTerritory(answers, context);
  if (territory === undefined) return [];
  if (territory === NO_LISTED_TERRITORY) {
    const { nationality } = invitation;
    return [blocking("territory", { kind: "no-listed-territory", nationality })];
  }
  const answer = eligibility(policy, { territory, purpose: invitation.purpose });
  if (!answer.eligible) return [blocking("territory", { kind: "not-eligible", answer })];
  const passport = pastedPassport(answers, context);
  const issuingState = passport?.issuingState ?? answerText(answers, "passport-issuing-state");
  if (issuingState === "") return [];
  const { nationality } = passport ?? invitation;
  const belongs = checkPassportTerritory(policy, territory, { nationality, issuingState });
  if (belongs.ok) return [];
  return [
    blocking(passport ? "machine-readable-zone" : "passport", {
      kind: "passport-territory",
      problem: belongs.problem,
    }),
  ];
}
