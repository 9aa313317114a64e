import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { type BorderCard, checkAtBorder } from "../check-at-border.ts";
import type { IdentifyProblem } from "../identify-visa.ts";
import { deskDocument } from "./desk-document.ts";
import { deskQuestion, type SealNotGenuine } from "./desk-question.ts";

const asked = z.object({ document: deskDocument, airport: z.string().max(3) });

/**
 * The portal's data about a document at a desk, checked for the desk's airport, today. `body` is the request from the
 * network. Problems: as `checkAtBorder`; a seal without a valid signature of an active signer.
 */
export async function lookUp(
  actor: Granted<"border:check">,
  body: unknown,
): Promise<Result<BorderCard, IdentifyProblem | SealNotGenuine>> {
  const parsed = asked.safeParse(body);
  if (!parsed.success) return problem({ kind: "unreadable" });
  const read = await deskQuestion(parsed.data.document);
  if (!read.ok) return read;
  if (read.value.isDoubtful) return problem({ kind: "seal-not-genuine" });
  return checkAtBorder(actor, read.value.question, parsed.data.airport);
}
