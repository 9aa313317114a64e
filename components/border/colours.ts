import type { TagColour } from "#components/ui/tag.tsx";
import type { BorderCard } from "#lib/border/check-at-border.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";

/** One colour for each status of a visa at the desk. */
export const statusColours: Readonly<Record<BorderCard["status"], TagColour>> = {
  VALID: "green",
  ENTERED: "turquoise",
  LEFT: "grey",
  REVOKED: "red",
  EXPIRED: "red",
};

/** One colour for each act wherever it is listed. */
export const kindColours: Readonly<Record<BorderRecordKind, TagColour>> = {
  ENTRY: "green",
  EXIT: "blue",
  REFUSAL: "red",
};
