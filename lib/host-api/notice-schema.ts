import { z } from "zod";
import { REGIONS } from "#lib/domain/address.ts";
import { DWELLINGS, OCCASIONS, STAY_PURPOSES } from "#lib/domain/arrival.ts";

/** What can be wrong with the shape of a request; that of its contents is judged as in forms and tables. */
export const SHAPE_FAULTS = [
  "missing",
  "unknown-field",
  "not-text",
  "not-list",
  "not-object",
  "too-long",
  "too-many",
  "date-invalid",
  "choice-unknown",
] as const;
export type ShapeFault = (typeof SHAPE_FAULTS)[number];

const fault =
  (code: ShapeFault) =>
  (issue: { readonly input?: unknown }): ShapeFault =>
    issue.input === undefined ? "missing" : code;

const text = (most: number) => z.string({ error: fault("not-text") }).max(most, { error: "too-long" });
const date = z.iso.date({ error: fault("date-invalid") });
const optionalDate = date.nullable().optional();
const choice = <const T extends readonly [string, ...string[]]>(known: T) =>
  z.enum(known, { error: fault("choice-unknown") });

const child = z.strictObject(
  {
    surname: text(200),
    givenNames: text(200).optional(),
    birthDate: date,
    passportNumber: text(40).optional(),
  },
  { error: fault("not-object") },
);

const address = z.strictObject(
  {
    region: choice(REGIONS),
    kato: text(20).optional(),
    locality: text(400).optional(),
    street: text(600),
    house: text(80),
    flat: text(80).optional(),
  },
  { error: fault("not-object") },
);

/** One guest as a hotel's system describes it: the fields of R8. */
export const noticeSchema = z.strictObject(
  {
    occasion: choice(OCCASIONS).optional(),
    arrivalOn: date,
    borderPoint: text(400).optional(),
    stayFrom: optionalDate,
    stayUntil: optionalDate,
    purpose: choice(STAY_PURPOSES),
    surname: text(400),
    givenNames: text(400).optional(),
    sex: choice(["F", "M", "X"]),
    birthDate: date,
    nationality: text(100),
    passportNumber: text(40),
    passportIssuedOn: optionalDate,
    passportExpiresOn: optionalDate,
    visaNumber: text(40).optional(),
    children: z.array(child, { error: fault("not-list") }).optional(),
    address: address.optional(),
    dwelling: choice(DWELLINGS).optional(),
  },
  { error: fault("not-object") },
);
export type ReceivedNotice = z.infer<typeof noticeSchema>;

/** Guests of one request. */
export const mostInBatch = 100;

/** The envelope of several; each of them is judged by itself. */
export const batchSchema = z.strictObject(
  {
    notices: z
      .array(z.unknown(), { error: fault("not-list") })
      .min(1, { error: "missing" })
      .max(mostInBatch, { error: "too-many" }),
  },
  { error: fault("not-object") },
);
