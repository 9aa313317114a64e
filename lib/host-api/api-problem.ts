import { z } from "zod";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { faultText } from "./fault-text.ts";
import type { FieldFault } from "./field-fault.ts";

/** The reasons for refusing a request, with their statuses. */
export const PROBLEM_STATUSES = {
  unauthorised: 401,
  "scope-missing": 403,
  "not-found": 404,
  "key-missing": 400,
  "key-malformed": 400,
  malformed: 400,
  "key-in-progress": 409,
  "too-large": 413,
  "media-type": 415,
  "key-reused": 422,
  "invalid-notice": 422,
  "too-many": 429,
} as const;
export type ApiProblemKind = keyof typeof PROBLEM_STATUSES;

/** RFC 9457, with the member `errors`: every wrong field with a code for programs and a sentence for people. */
export const apiProblem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), fault: z.string(), detail: z.string() })).optional(),
});
export type ApiProblem = z.infer<typeof apiProblem>;

/** The problem details of a refusal, in the client's preferred language. */
export function describeProblem(
  locale: Locale,
  kind: ApiProblemKind,
  faults: readonly FieldFault[] = [],
): ApiProblem {
  const t = translator(locale, "host-api");
  return {
    type: `/api/docs#${kind}`,
    title: t(`problem.${kind}.title`),
    status: PROBLEM_STATUSES[kind],
    detail: t(`problem.${kind}.detail`),
    ...(kind === "invalid-notice" && {
      errors: faults.map((one) => ({
        field: one.field,
        fault: one.fault,
        detail: faultText(locale, one),
      })),
    }),
  };
}
