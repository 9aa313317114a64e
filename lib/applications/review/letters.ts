import { pathOfKind } from "#lib/applications/documents/document-kind.ts";
import { fieldLabel } from "#lib/applications/questionnaire/describe-value.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { MailContent } from "#lib/platform/mail/content.ts";
import { groundText } from "#lib/policy/ground-text.ts";

/** The letter about a decision; the officer sees the same before it is sent. */
export type Letter = Pick<MailContent, "subject" | "heading" | "paragraphs" | "facts">;

/** The paragraphs of an officer's text. */
const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** A refusal: ground, the officer's text, and that the fee is not refunded (R6). */
export function refusalLetter(
  { reference, ground, text }: { readonly reference: string; readonly ground: string; readonly text: string },
  locale: Locale,
): Letter {
  const t = translator(locale, "staff");
  return {
    subject: t("mail.application-refused.subject", { reference }),
    heading: t("mail.application-refused.heading"),
    paragraphs: [
      t("mail.application-refused.body", { reference }),
      ...linesOf(text),
      t("mail.application-refused.fee"),
      t("mail.application-refused.again"),
    ],
    facts: [
      {
        label: t("mail.application-refused.ground"),
        value: groundText(locale, ground),
      },
    ],
  };
}

/** A return for correction: the reason, and the items to correct. */
export function returnLetter(
  returned: {
    readonly reference: string;
    readonly fields: readonly string[];
    readonly documents: readonly DocumentKind[];
    readonly text: string;
  },
  locale: Locale,
): Letter {
  const t = translator(locale, "decisions");
  return {
    subject: t("mail.application-returned.subject", { reference: returned.reference }),
    heading: t("mail.application-returned.heading"),
    paragraphs: [
      t("mail.application-returned.body", { reference: returned.reference }),
      ...linesOf(returned.text),
      t("mail.application-returned.next"),
    ],
    facts: [{ label: t("mail.application-returned.items"), value: itemNames(returned, locale).join(", ") }],
  };
}

/** A revocation: the visa, the reason, and that it no longer allows entry. */
export function revocationLetter(
  { number, text }: { readonly number: string; readonly text: string },
  locale: Locale,
): Letter {
  const t = translator(locale, "decisions");
  return {
    subject: t("mail.visa-revoked.subject", { number }),
    heading: t("mail.visa-revoked.heading"),
    paragraphs: [t("mail.visa-revoked.body", { number }), ...linesOf(text), t("mail.visa-revoked.next")],
  };
}

/** A re-opened decision, with the consequences for a granted visa. */
export function reopeningLetter(
  reopened: { readonly reference: string; readonly visaNumber: string | undefined; readonly text: string },
  locale: Locale,
): Letter {
  const t = translator(locale, "decisions");
  const { reference, visaNumber: number } = reopened;
  return {
    subject: t("mail.decision-reopened.subject", { reference }),
    heading: t("mail.decision-reopened.heading"),
    paragraphs: [
      t("mail.decision-reopened.body", { reference }),
      ...linesOf(reopened.text),
      ...(number ? [t("mail.decision-reopened.visa", { number })] : []),
      t("mail.decision-reopened.next"),
    ],
  };
}

/** The names of questions and documents, in the questionnaire's order. */
export function itemNames(
  { fields, documents }: { readonly fields: readonly string[]; readonly documents: readonly DocumentKind[] },
  locale: Locale,
): readonly string[] {
  const t = translator(locale, "application");
  return [
    ...fields.map((field) => fieldLabel(field, locale)),
    ...documents.map((kind) => t(`tasks.${pathOfKind(kind)}`)),
  ];
}
