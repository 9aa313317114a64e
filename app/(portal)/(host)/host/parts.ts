import type { ActingMember } from "#lib/accounts/organisations/membership-of.ts";
import { memberMay } from "#lib/accounts/rights.ts";
import { purposesOfKind } from "#lib/domain/organisation.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";

interface Part {
  /** Name of the text in organisation.json under `part`. */
  readonly key: Exclude<keyof Messages["organisation"]["part"], "label">;
  readonly href: string;
}

/** The sections of a host's area. Individuals cannot invite for an e-visa, and only managers connect systems. */
export function partsOf({ kind, role }: Pick<ActingMember, "kind" | "role">): readonly Part[] {
  return [
    { key: "overview", href: "/host" },
    ...(purposesOfKind(kind).length > 0 ? [{ key: "invitations", href: "/host/invitations" } as const] : []),
    { key: "arrivals", href: "/host/arrivals" },
    { key: "properties", href: "/host/properties" },
    { key: "people", href: "/host/people" },
    { key: "organisation", href: "/host/organisation" },
    ...(memberMay(role, "tokens:manage") ? [{ key: "api", href: "/host/api" } as const] : []),
  ];
}
