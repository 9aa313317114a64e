import { locales } from "#lib/platform/i18n/locale.ts";
import type { ColumnNames } from "#lib/platform/tables/match-columns.ts";
import { optionalFields, REQUEST_FIELDS, type RequestField } from "./fields.ts";
import { requestFieldLabel } from "./problem-text.ts";

/** The columns of a table of requests: each is known by its stable name and by its heading in every language. */
export const tableColumns = (): readonly ColumnNames<RequestField>[] =>
  REQUEST_FIELDS.map((id) => ({
    id,
    names: locales.map((locale) => requestFieldLabel(locale, id)),
    required: !optionalFields.includes(id),
  }));
