import { characterCount, cleanText, hasForbiddenCharacter } from "./clean-text.ts";
import { ok, problem, type Result } from "./result.ts";

/** First two digits of КАТО, the classifier of places: 17 regions and 3 cities. Names are texts: `address.region`. */
export const REGIONS = [
  "10",
  "11",
  "15",
  "19",
  "23",
  "27",
  "31",
  "33",
  "35",
  "39",
  "43",
  "47",
  "55",
  "59",
  "61",
  "62",
  "63",
  "71",
  "75",
  "79",
] as const;
export type Region = (typeof REGIONS)[number];

/** Astana, Almaty and Shymkent are regions themselves, so an address in them needs no locality. */
const cities: readonly Region[] = ["71", "75", "79"];

/** An address in Kazakhstan. Parts that were not given are empty. */
export interface Address {
  readonly region: Region;
  /** Nine digits; the region's code if the exact one was not given. */
  readonly kato: string;
  readonly locality: string;
  readonly street: string;
  readonly house: string;
  readonly flat: string;
}

export type AddressField = keyof Address;
export const ADDRESS_FIELDS = [
  "region",
  "kato",
  "locality",
  "street",
  "house",
  "flat",
] as const satisfies readonly AddressField[];

/** An address as typed. */
export type TypedAddress = Readonly<Record<AddressField, string>>;

export interface AddressProblem {
  readonly field: AddressField;
  readonly kind: "missing" | "not-a-kato" | "other-region" | "too-long" | "characters";
}

/** Longest value of each field, in characters. */
export const addressMaxLength: Readonly<Record<AddressField, number>> = {
  region: 2,
  kato: 9,
  locality: 100,
  street: 150,
  house: 20,
  flat: 20,
};

/** The region with this code, or undefined. */
export const regionOf = (code: string): Region | undefined => REGIONS.find((region) => region === code);

/** Whether a region is a city, in which case the locality may be left out. */
export const isCityRegion = (region: Region): boolean => cities.includes(region);

/**
 * A typed КАТО code of a region: nine digits that begin with the region's two. Spaces and hyphens are ignored; an empty
 * text means the whole region.
 */
export function katoCode(region: Region, typed: string): Result<string, "not-a-kato" | "other-region"> {
  const code = typed.replace(/[\s-]/g, "");
  if (code === "") return ok(region.padEnd(9, "0"));
  if (!/^\d{9}$/.test(code)) return problem("not-a-kato");
  return code.startsWith(region) ? ok(code) : problem("other-region");
}

/** Normalises a typed address and checks it field by field. */
export function checkAddress(typed: TypedAddress): Result<Address, readonly AddressProblem[]> {
  const problems: AddressProblem[] = [];
  const report = (field: AddressField, kind: AddressProblem["kind"]) => problems.push({ field, kind });
  const clean = (field: AddressField): string => cleanText(typed[field], false);
  const region = regionOf(clean("region"));
  if (!region) report("region", "missing");
  const kato = region ? katoCode(region, clean("kato")) : ok("");
  if (!kato.ok) report("kato", kato.problem);
  const text = (field: "locality" | "street" | "house" | "flat", isNeeded: boolean): string => {
    const value = clean(field);
    if (value === "" && isNeeded) report(field, "missing");
    if (characterCount(value) > addressMaxLength[field]) report(field, "too-long");
    if (hasForbiddenCharacter(value)) report(field, "characters");
    return value;
  };
  const locality = text("locality", region !== undefined && !isCityRegion(region));
  const street = text("street", true);
  const house = text("house", true);
  const flat = text("flat", false);
  if (!region || !kato.ok || problems.length > 0) return problem(problems);
  return ok({ region, kato: kato.value, locality, street, house, flat });
}

/** A stored address, or undefined when the stored value is not an address. */
export function readAddress(stored: unknown): Address | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const fields = stored as Readonly<Record<string, unknown>>;
  const text = (field: AddressField): string => {
    const value = fields[field];
    return typeof value === "string" ? value : "";
  };
  const region = regionOf(text("region"));
  if (!region) return undefined;
  return {
    region,
    kato: text("kato"),
    locality: text("locality"),
    street: text("street"),
    house: text("house"),
    flat: text("flat"),
  };
}
