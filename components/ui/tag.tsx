import type { ReactNode } from "react";

export type TagColour = "grey" | "green" | "turquoise" | "blue" | "purple" | "red" | "orange" | "yellow";

/** A status in one or two words. */
export function Tag({ colour, children }: { readonly colour?: TagColour; readonly children: ReactNode }) {
  return <strong className={`govuk-tag${colour ? ` govuk-tag--${colour}` : ""}`}>{children}</strong>;
}
