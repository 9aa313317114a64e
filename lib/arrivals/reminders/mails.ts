import { isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { policyOn } from "#lib/policy/current-policy.ts";

/**
 * The number of guests to report, by deadline. No one is named; the names are in the account. Guests reported meanwhile
 * are left out; when none is left, nothing is sent.
 */
const arrivalsExpected: MailBuilder = async (digestId, locale) => {
  const digest = await db().arrivalDigest.findUnique({
    where: { id: digestId },
    select: { organisation: { select: { name: true } }, reminders: { select: { noticeId: true } } },
  });
  if (!digest) return undefined;
  const owed = await db().arrivalNotice.groupBy({
    by: ["deadlineOn"],
    where: { id: { in: digest.reminders.map(({ noticeId }) => noticeId) }, stage: "EXPECTED" },
    _count: true,
    orderBy: { deadlineOn: "asc" },
  });
  if (owed.length === 0) return undefined;
  const t = translator(locale, "reminder");
  const today = todayInAlmaty();
  const { notice } = await policyOn(today);
  const count = owed.reduce((sum, { _count }) => sum + _count, 0);
  const deadlines = owed.map(({ deadlineOn }) => fromDbDate(deadlineOn));
  const urgency = urgencyOf(deadlines[0] ?? today, today);
  return {
    subject: t(`subject.${urgency}`, { count }),
    heading: t(`heading.${urgency}`),
    paragraphs: [
      t("body", { organisation: digest.organisation.name, workingDays: notice.workingDays }),
      ...(urgency === "overdue" ? [t("late")] : []),
    ],
    facts: owed.map(({ deadlineOn, _count }) => {
      const deadline = fromDbDate(deadlineOn);
      const label = t(`deadline.${urgencyOf(deadline, today)}`, { date: formatDate(locale, deadline) });
      return { label, value: t("guests", { count: _count }) };
    }),
    button: { text: t("button"), url: `${env().APP_URL}/host/arrivals?list=expected` },
    closing: t("closing"),
  };
};

/** The most urgent deadline of a digest comes first. */
const urgencyOf = (deadline: PlainDate, today: PlainDate): "overdue" | "today" | "later" =>
  isAfter(today, deadline) ? "overdue" : deadline === today ? "today" : "later";

/** The mails about guests to be reported. */
export const mails = { "arrivals-expected": arrivalsExpected } satisfies MailBuilders;
