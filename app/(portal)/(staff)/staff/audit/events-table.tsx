import { ListTable } from "#components/list/list-table.tsx";
import { auditRoles } from "#lib/audit/record.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { withQuery } from "#lib/platform/lists/view.ts";
import { type EventFilter, eventFilter } from "#lib/reports/audit/event-filter.ts";
import type { FoundEvent } from "#lib/reports/audit/find-events.ts";
import { actionText } from "./action-text.ts";
import { events } from "./list.ts";

interface Props {
  readonly locale: Locale;
  readonly rows: readonly FoundEvent[];
  readonly filter: EventFilter;
}

/** One row for each event; actor, action and subject link to the other events of the same. */
export function EventsTable({ locale, rows, filter }: Props) {
  const t = translator(locale, "audit");
  const to = (more: Partial<EventFilter>) =>
    withQuery(events.base, eventFilter.query({ ...filter, ...more }));
  return (
    <ListTable
      caption={t("title")}
      rows={rows}
      empty={t("empty")}
      columns={[
        { head: t("column.event"), cell: ({ id }) => id },
        { head: t("column.at"), cell: ({ at }) => formatInstant(locale, at) },
        { head: t("column.actor"), cell: (event) => <Who t={t} event={event} to={to} /> },
        {
          head: t("column.action"),
          cell: ({ action }) => (
            <a className="govuk-link" href={to({ action })}>
              {actionText(locale, action)}
            </a>
          ),
        },
        {
          head: t("column.subject"),
          cell: ({ subjectType, subjectId }) => (
            <a className="govuk-link" href={to({ subject: subjectId })}>
              {subjectType} {subjectId}
            </a>
          ),
        },
        { head: t("column.detail"), cell: ({ detail }) => detailText(detail) },
      ]}
    />
  );
}

interface WhoProps {
  readonly t: Translator<"audit">;
  readonly event: FoundEvent;
  readonly to: (more: Partial<EventFilter>) => string;
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
