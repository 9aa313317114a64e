import { photoSize } from "#lib/applications/documents/limits.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Key } from "#lib/platform/i18n/messages.ts";
import type { WatchMatch } from "#lib/watch-list/ask.ts";
import type { CaseCheck, CheckLink, CheckValues } from "./case-check.ts";
import type { OtherCase, Past } from "./find-past.ts";
import type { CaseDocument } from "./load-case.ts";

/**
 * The service's own records about the person of a case: other applications, refusals, revocations, refused entries,
 * overstays, the watch list. They require an officer's judgement and decide nothing.
 */
export function checkPast(past: Past, matches: readonly WatchMatch[]): readonly CaseCheck[] {
  return [
    ...checkDuplicates(past.cases),
    ...checkRefusals(past),
    checkOverstays(past),
    ...checkWatchList(matches),
  ];
}

/** Checks size and proportion of the stored photo, and whether another person's application has the same one. */
export function checkPhoto(
  documents: readonly CaseDocument[],
  samePhoto: Past["samePhoto"],
): readonly CaseCheck[] {
  const photo = documents.find(({ kind }) => kind === "PHOTO");
  if (photo === undefined) return [];
  const { width, height } = photo;
  const isSmall = width < photoSize.min.width || height < photoSize.min.height;
  // 35 × 45 mm; integer pixels deviate by less than a hundredth.
  const isOdd = Math.abs(width / height - 35 / 45) > 0.01;
  const size = { width, height };
  return [
    isSmall ? look("photo-small", size) : isOdd ? look("photo-shape", size) : fine("photo", size),
    ...(samePhoto.length > 0 ? [look("photo-shared", {}, samePhoto.map(caseLink))] : []),
  ];
}

const own = (
  id: Key<"checks">,
  outcome: CaseCheck["outcome"],
  values: CheckValues,
  links: readonly CheckLink[] = [],
): CaseCheck => ({ id, rule: undefined, outcome, text: { namespace: "checks", key: id, values }, links });

const fine = (id: Key<"checks">, values: CheckValues = {}) => own(id, "passed", values);
/** A case with several findings is named once. */
const look = (id: Key<"checks">, values: CheckValues, links: readonly CheckLink[] = []) =>
  own(id, "look", values, [...new Map(links.map((link) => [link.id, link])).values()]);

const caseLink = ({ id, reference }: Pick<OtherCase, "id" | "reference">): CheckLink => ({
  kind: "case",
  id,
  text: reference,
});

function checkDuplicates(cases: readonly OtherCase[]): readonly CaseCheck[] {
  const live = cases.filter(({ isLive }) => isLive);
  const kinds: readonly (readonly [id: Key<"checks">, found: readonly OtherCase[]])[] = [
    ["duplicate-account", live.filter(({ ownAccount, by }) => !ownAccount && by.includes("name-and-birth"))],
    ["duplicate-passport", live.filter(({ by }) => by.length === 1 && by[0] === "name-and-birth")],
    ["passport-shared", cases.filter(({ by }) => by.length === 1 && by[0] === "passport")],
    ["duplicate-own", live.filter(({ ownAccount, by }) => ownAccount && by.length === 2)],
  ];
  const found = kinds.filter(([, those]) => those.length > 0);
  return found.length === 0
    ? [fine("duplicates")]
    : found.map(([id, those]) => look(id, { count: those.length }, those.map(caseLink)));
}

function checkRefusals({ cases, visas }: Past): readonly CaseCheck[] {
  const refused = cases.filter(({ refusedOn }) => refusedOn !== undefined);
  const revoked = visas.filter(({ revokedOn }) => revokedOn !== undefined);
  const turnedAway = visas.filter(({ entryRefusedOn }) => entryRefusedOn.length > 0);
  const dates = (those: readonly (PlainDate | undefined)[]) => those.filter((date) => date !== undefined);
  const ofVisas = (those: Past["visas"]) =>
    those.map(({ applicationId: id, reference }) => caseLink({ id, reference }));
  const found = [
    ...(refused.length > 0
      ? [look("refusals-found", { dates: dates(refused.map((one) => one.refusedOn)) }, refused.map(caseLink))]
      : []),
    ...(revoked.length > 0
      ? [look("revocations-found", { dates: dates(revoked.map((one) => one.revokedOn)) }, ofVisas(revoked))]
      : []),
    ...(turnedAway.length > 0
      ? [
          look(
            "entry-refusals-found",
            { dates: turnedAway.flatMap((one) => one.entryRefusedOn) },
            ofVisas(turnedAway),
          ),
        ]
      : []),
  ];
  return found.length === 0 ? [fine("refusals")] : found;
}

function checkOverstays({ visas }: Past): CaseCheck {
  const found = visas.filter(({ overstay }) => overstay > 0);
  if (found.length === 0) return fine("overstays");
  const days = Math.max(...found.map(({ overstay }) => overstay));
  return look(
    "overstays-found",
    { count: found.length, days },
    found.map(({ applicationId: id, reference }) => caseLink({ id, reference })),
  );
}

const checkWatchList = (matches: readonly WatchMatch[]): readonly CaseCheck[] =>
  matches.length === 0
    ? [fine("watch-list")]
    : matches.map(({ entryId, by, reason, expiresOn }) => ({
        ...look(`watch-list-${by.length > 1 ? "both" : (by[0] ?? "both")}`, { reason, expiresOn }, [
          { kind: "watch-entry", id: entryId, text: "" },
        ]),
        id: `watch-list-${entryId}`,
      }));
