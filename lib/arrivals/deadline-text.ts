import { addDays, type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { arrivalDeadline } from "#lib/domain/r8-arrival-notice.ts";
import type { Calendar } from "#lib/domain/working-days.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Circumstances {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly days: Calendar;
  readonly today: PlainDate;
}

/** The deadline of a notice of this arrival, with the working days left (R8); undefined without a valid date. */
export function deadlineText(
  { locale, policy, days, today }: Circumstances,
  typed: string,
): string | undefined {
  const arrivalOn = plainDate(typed);
  if (arrivalOn === undefined || arrivalOn > today) return undefined;
  const t = translator(locale, "arrivals");
  const answer = arrivalDeadline(policy, days, { arrivalOn, today });
  if (!answer.ok) return t("deadline.unknown", { year: String(answer.problem.year) });
  const { deadline, late, workingDaysLeft } = answer.value;
  return t(late ? "deadline.past" : "deadline.open", {
    arrival: formatDate(locale, arrivalOn),
    deadline: formatDate(locale, deadline),
    left: t("days-left", { days: workingDaysLeft }),
  });
}

/** Days; an earlier arrival is hardly ever reported. */
const shown = 21;

/** The same for each of the recent arrival dates. */
export const deadlineTexts = (circumstances: Circumstances): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: shown }, (_, index) => addDays(circumstances.today, -index)).map((date) => [
      date,
      deadlineText(circumstances, date) ?? "",
    ]),
  );
