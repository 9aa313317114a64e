import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailBuilder, MailBuilders, MailContent } from "#lib/platform/mail/content.ts";
import { type Letter, refusalLetter, reopeningLetter, returnLetter } from "./letters.ts";

const applicationRefused: MailBuilder = async (applicationId, locale) => {
  const row = await db().application.findUnique({
    where: { id: applicationId },
    select: { reference: true, status: true, refusalGround: true, refusalText: true },
  });
  if (row?.status !== "REFUSED") return undefined;
  const { reference, refusalGround: ground, refusalText: text } = row;
  return withButton(
    refusalLetter({ reference, ground: ground ?? "", text: text ?? "" }, locale),
    applicationId,
    locale,
  );
};

const applicationReturned: MailBuilder = async (applicationId, locale) => {
  const row = await db().applicationReturn.findFirst({
    where: { applicationId, resubmittedAt: null, application: { status: "RETURNED" } },
    include: { application: { select: { reference: true } } },
  });
  if (!row) return undefined;
  const letter = returnLetter({ ...row, reference: row.application.reference }, locale);
  return withButton(letter, applicationId, locale);
};

const decisionReopened: MailBuilder = async (applicationId, locale) => {
  const row = await db().reopening.findFirst({
    where: { applicationId },
    orderBy: { reopenedAt: "desc" },
    include: {
      application: {
        select: {
          reference: true,
          visas: { where: { revocationCause: "REOPENING" }, orderBy: { revokedAt: "desc" }, take: 1 },
        },
      },
    },
  });
  if (!row) return undefined;
  const { reference, visas } = row.application;
  const visaNumber = row.from === "GRANTED" ? visas[0]?.number : undefined;
  return withButton(
    reopeningLetter({ reference, visaNumber, text: row.text }, locale),
    applicationId,
    locale,
  );
};

/** To officers who may sign: only the number of the case, no personal data; the rest is shown after signing in. */
const signatureWaiting: MailBuilder = async (proposalId, locale) => {
  const row = await db().decisionProposal.findUnique({
    where: { id: proposalId },
    select: { kind: true, status: true, applicationId: true, application: { select: { reference: true } } },
  });
  if (row?.status !== "WAITING") return undefined;
  const { kind, applicationId } = row;
  const { reference } = row.application;
  const t = translator(locale, "decisions");
  return {
    subject: t("mail.signature-waiting.subject", { reference }),
    heading: t("mail.signature-waiting.heading"),
    paragraphs: [t(`mail.signature-waiting.body.${kind}`, { reference })],
    button: {
      text: t("mail.signature-waiting.button"),
      url: `${env().APP_URL}/staff/applications/${applicationId}/signature`,
    },
    closing: t("mail.signature-waiting.closing"),
  };
};

const withButton = (letter: Letter, applicationId: string, locale: Locale): MailContent => ({
  ...letter,
  button: {
    text: translator(locale, "staff")("mail.application-refused.button"),
    url: `${env().APP_URL}/applications/${applicationId}`,
  },
});

/** The mails about reviews. */
export const mails = {
  "application-refused": applicationRefused,
  "application-returned": applicationReturned,
  "decision-reopened": decisionReopened,
  "signature-waiting": signatureWaiting,
} satisfies MailBuilders;
