import type { Granted } from "#lib/accounts/rights.ts";
import { frozenValue, readFrozen } from "#lib/applications/frozen-answers.ts";
import { comparedCase } from "#lib/applications/review/compared-case.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { askWatchList, lookUpEvent, type WatchMatch } from "#lib/watch-list/ask.ts";

/**
 * The watch list's matches for a visa's holder, by the visa's passport and by every declared name. Each call is an
 * audit event `watchlist.look-up`.
 */
export async function askAboutHolder(
  actor: Granted<"border:check">,
  visaId: string,
): Promise<readonly WatchMatch[]> {
  const visa = await db().visa.findUnique({
    where: { id: visaId },
    select: {
      surname: true,
      givenNames: true,
      sex: true,
      birthDate: true,
      nationality: true,
      passportNumber: true,
      application: { select: { frozen: true } },
    },
  });
  if (visa === null) return [];
  const { application, birthDate, passportNumber: documentNumber, ...holder } = visa;
  const frozen = application.frozen === null ? { questions: [] } : readFrozen(application.frozen);
  const person = {
    ...holder,
    documentNumber,
    birthDate: fromDbDate(birthDate),
    issuingState: frozenValue(frozen, "passport-issuing-state") || undefined,
  };
  const matches = await askWatchList(actor, comparedCase(frozen, { person }));
  await recordRead(lookUpEvent(actor, { type: "visa", id: visaId }, matches));
  return matches;
}
