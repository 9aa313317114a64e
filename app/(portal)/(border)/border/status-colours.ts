import type { TagColour } from "#components/ui/tag.tsx";
import type { BorderCard } from "#lib/border/check-at-border.ts";

/** One colour for each status of a visa at the desk. */
export const statusColours: Readonly<Record<BorderCard["status"], TagColour>> = {
  VALID: "green",
  ENTERED: "turquoise",
  LEFT: "grey",
  REVOKED: "red",
  EXPIRED: "red",
};
