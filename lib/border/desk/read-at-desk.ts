import { splitName } from "#lib/domain/mrz/mrz-name.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Key, Messages } from "#lib/platform/i18n/messages.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";
import { isListed } from "#lib/visas/trust/lists.ts";
import type { StoredLists } from "#lib/visas/trust/stored-lists.ts";
import { checkSeal } from "#lib/visas/verify/check-seal.ts";
import type { ReadProblem } from "#lib/visas/verify/document-reading.ts";
import { type VerdictView, verdictView } from "#lib/visas/verify/verdict-view.ts";
import type { CardView } from "../card-view.ts";
import { askPortal } from "./ask-portal.ts";
import type { DeskDocument, QueuedRecord } from "./desk-record.ts";
import {
  type KnownOffline,
  type OfflineTrust,
  offlineKinds,
  typedDocument,
  visaNumberIn,
} from "./offline-kinds.ts";
import type { SendProblem } from "./send-waiting.ts";

/** The input: a seal, or why there is none; or a text. */
export type Read =
  | { readonly seal: Uint8Array | undefined; readonly problem?: ReadProblem | undefined }
  | { readonly typed: string };

/** The information shown to the officer before a record. */
export interface Look {
  /** Undefined if nothing can be recorded for it. */
  readonly document: DeskDocument | undefined;
  readonly known: KnownOffline;
  readonly kinds: readonly BorderRecordKind[];
  /** From the portal. */
  readonly card?: CardView | undefined;
  /** Of the seal, checked on the device. */
  readonly verdict?: VerdictView | undefined;
  /** Keys of texts. */
  readonly notes: readonly Key<"desk">[];
  /** Why the portal was not reached. */
  readonly problem: SendProblem | undefined;
}

interface Desk {
  readonly airport: string;
  readonly locale: Locale;
  readonly lists: StoredLists | undefined;
  readonly verdictText: Translator<"verdict">;
  readonly queue: readonly QueuedRecord[];
}

/** Whether the text is completely a visa's number or the lines of a document. */
export const isWholeDocument = (typed: string): boolean =>
  typedDocument(typed, todayInAlmaty()) !== undefined;

/**
 * Checks a desk's input: a seal first with the stored lists, then by the portal; if that cannot be reached, only with
 * the data on the device.
 */
export async function readAtDesk(read: Read, desk: Desk): Promise<Look> {
  return "typed" in read ? lookAtTyped(read.typed, desk) : lookAtSeal(read, desk);
}

const nothing: Pick<Look, "document" | "known" | "kinds"> = {
  document: undefined,
  known: { holder: "", passportNumber: undefined },
  kinds: [],
};

async function lookAtSeal(
  { seal, problem }: Extract<Read, { seal: Uint8Array | undefined }>,
  desk: Desk,
): Promise<Look> {
  if (desk.lists === undefined) return { ...nothing, notes: ["offline.no-lists"], problem: undefined };
  const found = await checkSeal(seal, desk.lists, todayInAlmaty());
  const verdict = verdictView({ ...found, unreadable: problem }, desk.verdictText);
  const isEnded = found.notes.includes("visa-revoked") || found.notes.includes("visa-past-its-last-day");
  // A seal that the lists cannot confirm is not used for a record, and the portal is not asked.
  if (seal === undefined || found.seal === undefined || !isSigned(found.findings)) {
    return { ...nothing, verdict, notes: [], problem: undefined };
  }
  const { mrz, passportNumber } = found.seal.features;
  const { surname, givenNames } = splitName(mrz.line1.slice(5));
  const known = { holder: [surname, givenNames].filter(Boolean).join(", "), passportNumber };
  const document = { seal: toBase64(seal) };
  return ask(document, known, isEnded ? "ended" : "sealed", desk, verdict);
}

const isSigned = (findings: readonly string[]): boolean =>
  findings.every((finding) => finding === "VALID" || finding === "UNKNOWN_FEATURE");

async function lookAtTyped(typed: string, desk: Desk): Promise<Look> {
  const known = typedDocument(typed, todayInAlmaty());
  if (known === undefined) return { ...nothing, notes: ["reason.unreadable"], problem: undefined };
  const number = visaNumberIn(typed);
  const isRevoked =
    number !== undefined &&
    desk.lists !== undefined &&
    (await isListed(desk.lists.revocations, { number, seal: "" }));
  return ask({ typed }, known, isRevoked ? "ended" : "unchecked", desk, undefined);
}

async function ask(
  document: DeskDocument,
  known: KnownOffline,
  trust: OfflineTrust,
  desk: Desk,
  verdict: VerdictView | undefined,
): Promise<Look> {
  const asked = await askPortal(`look-up?in=${desk.locale}`, { document, airport: desk.airport });
  if (!asked.ok) {
    const notes = [`offline.${trust}`, "offline.watch-list"] as const;
    const kinds = offlineKinds(trust, known, desk.queue);
    return { document, known, kinds, verdict, notes, problem: asked.problem };
  }
  const { status, body } = asked.value;
  if (status !== 200) {
    const { problem } = body as { readonly problem: keyof Messages["desk"]["reason"] };
    return { ...nothing, verdict, notes: [`reason.${problem}`], problem: undefined };
  }
  const card = body as CardView;
  return {
    // By its id, because the document itself has just been checked.
    document: { visaId: card.visaId },
    known: { holder: card.name, passportNumber: card.passportNumber },
    kinds: card.kinds,
    card,
    // The stored list may contain a revocation, which is shown in addition to the portal's answer.
    ...(trust === "ended" && { verdict }),
    notes: [],
    problem: undefined,
  };
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
