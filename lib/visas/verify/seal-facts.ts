import { birthDateFrom, expiryDateFrom } from "#lib/domain/mrz/mrz-date.ts";
import { splitName } from "#lib/domain/mrz/mrz-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";
import type { DecodedSeal } from "../seal/decode-seal.ts";
import type { VisaFeatures } from "../seal/features.ts";

export type SealFact = { readonly key: string; readonly value: string };

/** The contents of a seal, in an officer's reading order. They are the bearer's own data, verified or not. */
export function sealFacts(seal: DecodedSeal | undefined, t: Translator<"verdict">): readonly SealFact[] {
  if (seal === undefined) return [];
  const { header, features } = seal;
  const { line1, line2 } = features.mrz;
  const name = splitName(line1.slice(5));
  const dateOf = (printed: string, read: typeof birthDateFrom) => {
    const date = read(printed, header.issueDate);
    return date === undefined ? partsOf(printed) : formatDate(t.locale, date);
  };
  const facts: Readonly<Record<keyof Messages["verdict"]["fact"], string>> = {
    name: [name.surname, name.givenNames].filter(Boolean).join(", "),
    "passport-number": features.passportNumber,
    nationality: line2.slice(10, 13).replace(/<+$/, ""),
    "birth-date": dateOf(line2.slice(13, 19), birthDateFrom),
    "valid-until": dateOf(line2.slice(21, 27), expiryDateFrom),
    entries: entriesText(features, t),
    stay: stayText(features, t),
    issued: formatDate(t.locale, header.issueDate),
    "issuing-state": header.issuingCountry,
    signer: `${header.signerId} ${header.certificateReference}`,
  };
  return (Object.keys(facts) as (keyof typeof facts)[]).map((key) => ({
    key: t(`fact.${key}`),
    value: facts[key] || "–",
  }));
}

/** A date with unknown parts, in its printed form (YYMMDD). */
const partsOf = (printed: string): string =>
  [printed.slice(4, 6), printed.slice(2, 4), printed.slice(0, 2)].join(".").replaceAll("<", "–");

function entriesText({ entries }: VisaFeatures, t: Translator<"verdict">): string {
  if (entries === undefined) return "";
  return entries === "unlimited" ? t("unlimited") : String(entries);
}

function stayText({ stay }: VisaFeatures, t: Translator<"verdict">): string {
  return stay.kind === "period"
    ? t("stay", { days: stay.days, months: stay.months, years: stay.years }).trim()
    : t(`stay-${stay.kind}`);
}
