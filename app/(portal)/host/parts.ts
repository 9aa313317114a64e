import type { ActingMember } from "#lib/accounts/organisations/membership-of.ts";
import { purposesOfKind } from "#lib/domain/organisation.ts";

interface Part {
  /** Name of the text in organisation.json under `part`. */
  readonly key: string;
  readonly href: string;
}

const everybody: readonly Part[] = [
  { key: "overview", href: "/host" },
  { key: "arrivals", href: "/host/arrivals" },
  { key: "properties", href: "/host/properties" },
  { key: "people", href: "/host/people" },
  { key: "organisation", href: "/host/organisation" },
];

/** The parts of a host's area; individuals invite nobody to an e-visa. */
export function partsOf({ kind }: Pick<ActingMember, "kind">): readonly Part[] {
  if (purposesOfKind(kind).length === 0) return everybody;
  const [overview, ...others] = everybody;
  return [...(overview ? [overview] : []), { key: "invitations", href: "/host/invitations" }, ...others];
}
