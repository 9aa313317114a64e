import { z } from "zod";
import { PURPOSES } from "#lib/domain/policy.ts";
import type { LookUpProblem } from "#lib/invitations/look-up.ts";

/**
 * The reason why a number cannot be used, as codes in the address of the page that explains it. Contains neither number
 * nor name, because addresses are kept in histories and logs.
 */
export type UnusableQuery = Readonly<Record<string, string | string[] | undefined>>;

const schema = z.union([
  z.object({ why: z.literal("own-application"), application: z.uuid() }),
  z.object({ why: z.literal("invitation-expired"), day: z.iso.date() }),
  z.object({
    why: z.enum(["invitation-not-issued", "invitation-cancelled", "invitation-revoked", "invitation-used"]),
  }),
  z.object({ why: z.literal("category-unknown"), category: z.string().regex(/^[A-Z]\d{1,2}$/) }),
  z.object({
    why: z.literal("territory-not-open"),
    territory: z.string().regex(/^[A-Z]{1,3}$/),
    purpose: z.enum(PURPOSES),
  }),
]);

export type Unusable = z.infer<typeof schema>;

/** The reason in an address, or undefined when it is missing or invalid. */
export const readUnusable = (query: UnusableQuery): Unusable | undefined => schema.safeParse(query).data;

/** The query of the address for a reason. */
export function unusableQuery(
  problem: Extract<LookUpProblem, { kind: "own-application" | "not-usable" }>,
): string {
  return new URLSearchParams(codesOf(problem)).toString();
}

function codesOf(problem: Parameters<typeof unusableQuery>[0]): Record<string, string> {
  if (problem.kind === "own-application") return { why: problem.kind, application: problem.applicationId };
  const found = problem.problem;
  switch (found.reason) {
    case "invitation-expired":
      return { why: found.reason, day: found.lastDay };
    case "category-unknown":
      return { why: found.reason, category: found.category };
    case "territory-not-open":
      return { why: found.reason, territory: found.answer.territory, purpose: found.answer.purpose };
    default:
      return { why: found.reason };
  }
}
