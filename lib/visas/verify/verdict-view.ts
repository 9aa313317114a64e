import { formatDate } from "#lib/platform/i18n/format.ts";
import { type Translator, textOr } from "#lib/platform/i18n/translate.ts";
import type { SealRemark } from "../seal/findings.ts";
import { isValidStatus } from "../seal/seal-status.ts";
import { type SealFact, sealFacts } from "./seal-facts.ts";
import type { DocumentVerdict } from "./verify-document.ts";

/** The outcome of a check as texts in one language, for a page of the portal or a browser offline. */
export type VerdictView = {
  readonly tone: "good" | "doubtful" | "bad";
  readonly title: string;
  /** Its meaning and the recommended action. */
  readonly text: string;
  /** The standard's name of the status, and the trust in the document. */
  readonly status: string;
  readonly trust: string;
  /** Other information: further findings, reasons, the file's own signature. */
  readonly notes: readonly string[];
  readonly differences: readonly DifferenceView[];
  /** The contents of the seal, verified or not; empty when it cannot be read. */
  readonly facts: readonly SealFact[];
};

export type DifferenceView = {
  readonly field: string;
  readonly sealed: string;
  readonly found: string;
  /** The zone with which the seal was compared. */
  readonly where: string;
};

/** A verdict as texts. `t` gives the texts of the namespace `verdict`. */
export function verdictView(verdict: DocumentVerdict, t: Translator<"verdict">): VerdictView {
  const outcome = outcomeOf(verdict);
  const { status, trust, unreadable, findings } = verdict;
  return {
    tone: toneOf(verdict, outcome),
    title: t(`${outcome}.title`),
    text:
      outcome === "READ_ERROR"
        ? textOr(t, `unreadable.${unreadable}`, t("unreadable.no-seal"))
        : t(`${outcome}.text`),
    status,
    trust: t(`trust.${trust}`),
    notes: [
      ...findings.filter((finding) => finding !== status).map((finding) => t(`${finding}.title`)),
      ...verdict.remarks.map((remark) => remarkText(remark, t)),
      ...verdict.notes.filter((note) => note !== outcome).map((note) => t(`note.${note}`)),
      ...(verdict.signature === "valid" ? [t("signature-valid")] : []),
    ],
    differences: verdict.differences.map(({ between, field, sealed, found }) => ({
      field: t(`field.${field}`),
      sealed: sealed || "–",
      found: found || "–",
      where: t(`between.${between}`),
    })),
    facts: sealFacts(verdict.seal, t),
  };
}

type Outcome = DocumentVerdict["status"] | "visa-revoked" | "visa-past-its-last-day";

/** A valid seal means nothing for a revoked or expired visa, so that comes first. */
function outcomeOf({ status, notes }: DocumentVerdict): Outcome {
  if (!isValidStatus(status)) return status;
  if (notes.includes("visa-revoked")) return "visa-revoked";
  return notes.includes("visa-past-its-last-day") ? "visa-past-its-last-day" : status;
}

function toneOf({ trust }: DocumentVerdict, outcome: Outcome): VerdictView["tone"] {
  if (outcome === "visa-past-its-last-day") return "bad";
  if (trust === "trustable") return "good";
  return trust === "medium-fraud-potential" ? "doubtful" : "bad";
}

function remarkText(remark: SealRemark, t: Translator<"verdict">): string {
  switch (remark.reason) {
    case "certificate-expired":
      return t("remark.certificate-expired", { date: formatDate(t.locale, remark.validTo) });
    case "certificate-not-yet-valid":
      return t("remark.certificate-not-yet-valid", { date: formatDate(t.locale, remark.validFrom) });
    case "signer-of-another-state":
      return t("remark.signer-of-another-state", { state: remark.state });
    case "unknown-feature":
      return t("remark.unknown-feature", { tag: remark.tag });
    default:
      return t(`remark.${remark.reason}`);
  }
}
