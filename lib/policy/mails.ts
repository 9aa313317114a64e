import { todayInAlmaty } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { yearOf } from "./calendar-days.ts";

/** To supervisors who maintain the calendar: next year is missing. */
const calendarMissing: MailBuilder = async (_keeperId, locale) => {
  const year = yearOf(todayInAlmaty()) + 1;
  const t = translator(locale, "calendar");
  const text = (key: keyof Messages["calendar"]["mail"]["calendar-missing"]) =>
    t(`mail.calendar-missing.${key}`, { year: String(year) });
  return {
    subject: text("subject"),
    heading: text("heading"),
    paragraphs: [text("body")],
    button: { text: text("button"), url: `${env().APP_URL}/staff/calendar?year=${year}` },
  };
};

/** The mails about policy and calendar. */
export const mails = { "calendar-missing": calendarMissing } satisfies MailBuilders;
