import type { TaskItem } from "#components/ui/task-list.tsx";
import { isComplete, type OwnOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import { memberMay } from "#lib/accounts/rights.ts";
import { purposesOfKind } from "#lib/domain/organisation.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/**
 * The next actions of a host, the most urgent first.
 * @param properties the number of open properties
 */
export function nextSteps(locale: Locale, own: OwnOrganisation, properties: number): readonly TaskItem[] {
  const t = translator(locale, "organisation");
  const manages = memberMay(own.role, "organisation:change");
  const step = (
    id: "licence" | "arrivals" | "invitations" | "properties" | "people",
    href: string | undefined,
    status: keyof Messages["organisation"]["step-status"],
    colour?: TaskItem["colour"],
  ): TaskItem => ({
    id,
    title: t(`step.${id}`),
    hint: t(`step.${id}-hint`),
    status: t(`step-status.${status}`),
    ...(href && { href }),
    ...(colour && { colour }),
  });
  return [
    ...(manages && own.status !== "CONFIRMED" && !isComplete(own.licence)
      ? [step("licence", "/host/organisation/licence", "missing", "red")]
      : []),
    step("arrivals", "/host/arrivals", "possible"),
    ...(purposesOfKind(own.kind).length > 0
      ? [
          own.status === "CONFIRMED"
            ? step("invitations", "/host/invitations", "possible")
            : step("invitations", undefined, "after-confirmation", "grey"),
        ]
      : []),
    ...(manages && properties === 0 ? [step("properties", "/host/properties/new", "optional")] : []),
    ...(manages ? [step("people", "/host/people", "optional")] : []),
  ];
}
