import { Table } from "#components/ui/table.tsx";
import { auditRoles } from "#lib/audit/record.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import type { EventFilter } from "#lib/reports/audit/event-filter.ts";
import type { FoundEvent } from "#lib/reports/audit/find-events.ts";
import { actionText } from "./action-text.ts";
import { addressOf } from "./address-of.ts";

interface Props {
  readonly locale: Locale;
  readonly events: readonly FoundEvent[];
  readonly filter: EventFilter;
}

const columns = ["event", "at", "actor", "action", "subject", "detail"] as const;

/** One line for each event; actor, action and subject lead to everything else of the same. */
export function EventsTable({ locale, events, filter }: Props) {
  const t = translator(locale, "audit");
  const to = (more: Readonly<Record<string, string>>) => addressOf("/staff/audit", filter, more);
  return (
    <Table
      caption={t("title")}
      captionHidden
      head={columns.map((column) => t(`column.${column}`))}
      rows={events.map((event) => ({
        id: event.id,
        cells: [
          event.id,
          formatInstant(locale, event.at),
          <Who key="actor" t={t} event={event} to={to} />,
          <a key="action" className="govuk-link" href={to({ action: event.action })}>
            {actionText(locale, event.action)}
          </a>,
          <a key="subject" className="govuk-link" href={to({ subject: event.subjectId })}>
            {event.subjectType} {event.subjectId}
          </a>,
          detailText(event.detail),
        ],
      }))}
    />
  );
}

interface WhoProps {
  readonly t: Translator;
  readonly event: FoundEvent;
  readonly to: (more: Readonly<Record<string, string>>) => string;
}

function Who({ t, event, to }: WhoProps) {
  const role = t(`role.${auditRoles.find((known) => known === event.actorRole) ?? "OTHER"}`);
  if (event.actorId === null) return role;
  return (
    <>
      <a className="govuk-link" href={to({ actor: event.actorId })}>
        {event.actorEmail ?? event.actorId}
      </a>
      <br />
      {role}
    </>
  );
}

const detailText = (detail: FoundEvent["detail"]): string =>
  Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
