import { comparePersons, type PersonData, type PersonField } from "./names/comparison.ts";

/** Characters of a document's number that a machine readable zone holds (Doc 9303-7, 4.2.2.2). */
const numberInZone = 9;

/**
 * In which fields someone is not the holder of a visa (R5): it serves its holder alone, and anyone who travels along, a child
 * in the same passport too, needs one of their own. None: it is the holder.
 * @param shown what was read of the passport or visa that is shown
 * @param holder what the visa says
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
