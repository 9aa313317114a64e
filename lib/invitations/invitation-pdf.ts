import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { env } from "#lib/platform/env.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { type Locale, perLocale, printedLocales } from "#lib/platform/i18n/locale.ts";
import type { Key } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { printedPdf } from "#lib/platform/pdf/printed-pdf.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { boundInvitation } from "./bound-invitation.ts";
import { findInvitationCase, findOwnInvitation, type InvitationCase } from "./find-invitation.ts";

/**
 * The printed invitation of an assigned number, in the reader's language and the official ones. Its QR code opens the start of
 * an application. Undefined when there is none that the actor may print.
 */
export async function invitationPdf(
  actor: Actor,
  invitationId: string,
  locale: Locale,
): Promise<{ readonly content: Uint8Array; readonly number: string } | undefined> {
  const found = await printable(actor, invitationId);
  const number = found?.row.number;
  if (!found || !number || !["ISSUED", "USED"].includes(found.row.status)) return undefined;
  const { row, hostName, hostNumber } = found;
  const policy = await policyOn(todayInAlmaty());
  const label = (key: Key<"invitations">) =>
    perLocale((language) => translator(language, "invitations")(key));
  const day = (date: Date) => formatDate(locale, fromDbDate(date));
  const { places } = boundInvitation({ ...row, organisation: { name: hostName } });
  const content = await printedPdf({
    locale,
    title: label("print.title"),
    number,
    rows: [
      { label: label("print.name"), value: [row.surname, row.givenNames].filter(Boolean).join(", ") },
      { label: label("field.birth-date.label"), value: day(row.birthDate) },
      {
        label: label("field.sex.label"),
        value: translator(locale, "rules")(`sex.${row.sex}`),
      },
      {
        label: label("field.territory.label"),
        value: row.territory ? countryName(policy, row.territory, locale) : row.nationality,
      },
      { label: label("field.passport-number.label"), value: row.passportNumber },
      {
        label: label("field.purpose.label"),
        value: `${translator(locale, "rules")(`purpose.${row.purpose}`)} (${row.category})`,
      },
      {
        label: label("print.period"),
        value: translator(locale, "invitations")("period", {
          first: day(row.firstDay),
          last: day(row.lastDay),
        }),
      },
      { label: label("field.stay-days.label"), value: String(row.stayDays) },
      { label: label("print.places"), value: places.join("\n") },
      { label: label("print.host"), value: `${hostName}, ${hostNumber}` },
    ],
    notes: printedLocales(locale).map((language) => translator(language, "invitations")("print.note")),
    qr: {
      text: `${env().APP_URL}/applications/new`,
      alt: translator(locale, "invitations")("print.qr"),
    },
    ...(row.issuedAt ? { createdAt: row.issuedAt } : {}),
  });
  return { content, number };
}

/** The host's own invitation, or any that was sent for staff. */
async function printable(actor: Actor, id: string): Promise<InvitationCase | undefined> {
  if (may(actor, "invitation:own")) return findOwnInvitation(actor, id);
  return may(actor, "invitation:read") ? findInvitationCase(actor, id) : undefined;
}
