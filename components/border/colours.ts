import type { TagColour } from "#components/ui/tag.tsx";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";

/** The colour of each kind of border record in every list. */
export const kindColours: Readonly<Record<BorderRecordKind, TagColour>> = {
  ENTRY: "green",
  EXIT: "blue",
  REFUSAL: "red",
};
