import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { env } from "#lib/platform/env.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders } from "#lib/platform/mail/content.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";

/** The visa begins soon: the requirements of passport control (R3, R5). */
const visaStarts: MailBuilder = async (visaId, locale) => {
  const visa = await db().visa.findUnique({ where: { id: visaId } });
  if (visa?.status !== "VALID" || fromDbDate(visa.validFrom) < todayInAlmaty()) return undefined;
  const { airports } = await policyByVersion(visa.policyVersion);
  const t = translator(locale, "jobs");
  const from = formatDate(locale, fromDbDate(visa.validFrom));
  const text = (key: keyof Messages["jobs"]["mail"]["visa-starts"], values = {}) =>
    t(`mail.visa-starts.${key}`, values);
  return {
    subject: text("subject", { number: visa.number, from }),
    heading: text("heading", { from }),
    paragraphs: [
      text("print"),
      text("airports", { count: airports.length }),
      text("holder"),
      text("passport"),
      text("once"),
    ],
    facts: [
      { label: text("number"), value: visa.number },
      { label: text("valid"), value: `${from} – ${formatDate(locale, fromDbDate(visa.validUntil))}` },
      {
        label: text("airport-names", { count: airports.length }),
        value: airports.map(({ names }) => nameIn(locale, names)).join(", "),
      },
    ],
    button: { text: text("button"), url: `${env().APP_URL}/applications/${visa.applicationId}` },
  };
};

/** The mails about a visa's dates. */
export const mails = { "visa-starts": visaStarts } satisfies MailBuilders;
