import { z } from "zod";
import { idNumber as check } from "#lib/domain/id-number.ts";
import { ok } from "#lib/domain/result.ts";
import { operation } from "./operation.ts";
import { idNumberParameter } from "./parameters.ts";

const kind = z.enum(["IIN", "BIN"]);

/**
 * Checks whether a number is an IIN or a BIN with the right check digit. An IIN identifies a person, so the answer must
 * not be cached.
 */
export const idNumber = operation({
  name: "id-number",
  parameters: z.strictObject({ value: idNumberParameter }),
  answer: z.discriminatedUnion("valid", [
    z.strictObject({ valid: z.literal(true), number: z.string(), kind }),
    z.strictObject({
      valid: z.literal(false),
      kind: kind.nullable(),
      reason: z.enum(["id-number-length", "id-number-digits", "id-number-kind", "id-number-check-digit"]),
    }),
  ]),
  example: { value: "900101300811" },
  caching: () => "never",
  compute: (_facts, { value }) => ok(check(value)),
});
