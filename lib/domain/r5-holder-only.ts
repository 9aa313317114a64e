import { comparePersons, type PersonData, type PersonField } from "./names/comparison.ts";

/** Length of a document number in a machine readable zone (Doc 9303-7, 4.2.2.2). */
const numberInZone = 9;

/**
 * The fields in which a person differs from the holder of a visa (R5); empty if it is the holder. A visa is valid only
 * for its holder: companions, including a child in the same passport, need visas of their own.
 * @param shown data of the passport or visa presented
 * @param holder data of the visa
 */
export function notTheHolder(shown: PersonData, holder: PersonData): readonly PersonField[] {
  const asShown = {
    ...holder,
    documentNumber: holder.documentNumber.slice(0, Math.max(numberInZone, shown.documentNumber.length)),
  };
  return comparePersons({ source: "mrz", person: shown }, { source: "answers", person: asShown })
    .filter(({ severity }) => severity === "void-at-border")
    .map(({ field }) => field);
}
