import { z } from "zod";
import { childFields, guestFields, placeFields, stayFields } from "#lib/arrivals/fields.ts";
import { addressParts } from "#lib/platform/forms/address-fields.ts";
import { jsonShape } from "#lib/platform/forms/fields.ts";
import { shapeFault } from "#lib/platform/forms/kinds.ts";

const object = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, { error: shapeFault("not-object") });

/** One guest as described by a property's system: the fields of R8. Its values are checked as in forms. */
export const noticeSchema = object({
  ...jsonShape(stayFields),
  ...jsonShape(guestFields),
  children: z.array(object(jsonShape(childFields)), { error: shapeFault("not-list") }).optional(),
  address: object(jsonShape(addressParts)).optional(),
  ...jsonShape(placeFields),
});
export type ReceivedNotice = z.infer<typeof noticeSchema>;

/** Largest number of guests in one request. */
const maxInBatch = 100;

/** The envelope of several guests, each of whom is checked separately. */
export const batchSchema = object({
  notices: z
    .array(z.unknown(), { error: shapeFault("not-list") })
    .min(1, { error: "missing" })
    .max(maxInBatch, { error: "too-many" }),
});
