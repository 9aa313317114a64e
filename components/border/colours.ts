import type { TagColour } from "#components/ui/tag.tsx";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";

/** One colour for each act wherever it is listed. */
export const kindColours: Readonly<Record<BorderRecordKind, TagColour>> = {
  ENTRY: "green",
  EXIT: "blue",
  REFUSAL: "red",
};
